import { batchSearchSchema, getBatchPage } from '@/lib/batches/list-batches';
import { route } from '@/lib/http/route';

export const GET = route({ scope: 'comentarios:ler' }, async ({ request }) => {
  const search = batchSearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await getBatchPage(search));
});
