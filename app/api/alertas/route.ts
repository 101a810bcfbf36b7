import { alertSearchSchema } from '@/lib/alerts/alert-input';
import { getAlertPage } from '@/lib/alerts/list-alerts';
import { route } from '@/lib/http/route';

export const GET = route({ scope: 'comentarios:ler' }, async ({ request }) => {
  const search = alertSearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await getAlertPage(search));
});
