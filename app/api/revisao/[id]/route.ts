import { z } from 'zod';
import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { confirmReview } from '@/lib/review/confirm-review';
import { requireSaved } from '@/lib/review/require-saved';
import { reviewInputSchema } from '@/lib/review/review-input';
import { requireReviewer } from '@/lib/review/reviewer';

const params = z.object({ id: z.uuid() });
const bodyMaxBytes = 64 * 1024;

export const POST = route(
  { scope: 'comentarios:escrever', params },
  async ({ request, caller, params: { id } }) => {
    const reviewer = requireReviewer(caller);
    const input = reviewInputSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
    const reviewId = requireSaved(await confirmReview({ commentId: id, input, reviewer }));
    return Response.json({ id, revisao: reviewId });
  },
);
