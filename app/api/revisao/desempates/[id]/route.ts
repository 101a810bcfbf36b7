import { z } from 'zod';
import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { settlementInputSchema } from '@/lib/review/review-input';
import { requireReviewer } from '@/lib/review/reviewer';
import { settleDispute } from '@/lib/review/settle-dispute';

const params = z.object({ id: z.uuid() });
const bodyMaxBytes = 64 * 1024;

export const POST = route(
  { scope: 'comentarios:gerir', params },
  async ({ request, caller, params: { id } }) => {
    const judge = requireReviewer(caller);
    const input = settlementInputSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
    await settleDispute({ commentId: id, input, judge });
    return new Response(null, { status: 204 });
  },
);
