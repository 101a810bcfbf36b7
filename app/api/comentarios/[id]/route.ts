import { z } from 'zod';
import { requireCommentDetail } from '@/lib/comments/wire-comments';
import { route } from '@/lib/http/route';

const params = z.object({ id: z.uuid() });

export const GET = route({ scope: 'comentarios:ler', params }, async ({ params: { id } }) => {
  const { revision, body } = await requireCommentDetail(id);
  return Response.json(body, { headers: { etag: `"${revision}"` } });
});
