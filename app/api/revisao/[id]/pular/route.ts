import { z } from 'zod';
import { route } from '@/lib/http/route';
import { requireReviewer } from '@/lib/review/reviewer';
import { skipComment } from '@/lib/review/skip-comment';

const params = z.object({ id: z.uuid() });

export const POST = route({ scope: 'comentarios:escrever', params }, async ({ caller, params: { id } }) => {
  await skipComment({ commentId: id, reviewer: requireReviewer(caller) });
  return new Response(null, { status: 204 });
});
