import { route } from '@/lib/http/route';
import { requireQuestion } from '@/lib/insights/answer-question';
import { questionPathSchema } from '@/lib/insights/question-input';
import { endId, streamAnswer } from '@/lib/insights/stream-answer';

export const GET = route(
  { scope: 'insights:perguntar', session: true, params: questionPathSchema },
  async ({ request, caller, params: { id } }) => {
    if (request.headers.get('last-event-id') === endId) return new Response(null, { status: 204 });
    const own = { id, askedBy: caller.key };
    await requireQuestion(own);
    return streamAnswer(own);
  },
);
