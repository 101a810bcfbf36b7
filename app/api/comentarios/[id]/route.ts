import { requireCommentDetail } from '@/lib/comments/wire-comments';
import { requireUuid } from '@/lib/http/require-uuid';
import { route } from '@/lib/http/route';

export const GET = route<{ id: string }>({ scope: 'comentarios:ler' }, async ({ params }) => {
  const { revision, body } = await requireCommentDetail(requireUuid(params.id));
  return Response.json(body, { headers: { etag: `"${revision}"` } });
});
