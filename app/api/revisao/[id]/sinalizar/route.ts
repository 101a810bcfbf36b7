import { z } from 'zod';
import { route } from '@/lib/http/route';
import { flagReview } from '@/lib/review/flag-review';
import { requireReviewer } from '@/lib/review/reviewer';

const params = z.object({ id: z.uuid() });

export const POST = route({ scope: 'comentarios:escrever', params }, async ({ caller, params: { id } }) => {
  await flagReview({ commentId: id, reviewer: requireReviewer(caller) });
  return new Response(null, { status: 204 });
});
