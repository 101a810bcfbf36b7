import { exportComments } from '@/lib/export/export-comments';
import { exportSearchSchema } from '@/lib/export/export-params';
import { route } from '@/lib/http/route';

export const GET = route({ scope: 'comentarios:gerir', session: true }, async ({ request, caller }) => {
  const search = exportSearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return exportComments(search, { actor: caller, signal: request.signal });
});
