import { z } from 'zod';
import { entityTag, readIfMatch } from '@/lib/comments/entity-tag';
import { AppError } from '@/lib/errors';
import { problem } from '@/lib/http/problem';
import { route } from '@/lib/http/route';
import { approveQuote } from '@/lib/quotes/approve-quote';
import { toWireQuote } from '@/lib/quotes/wire-quote';
import { withdrawQuote } from '@/lib/quotes/withdraw-quote';

const params = z.object({ id: z.uuid() });

export const PUT = route(
  { scope: 'comentarios:escrever', params },
  async ({ request, requestId, caller, params: { id } }) => {
    const expectedRevision = readIfMatch(request.headers);
    const outcome = await approveQuote({ id, expectedRevision }, caller);
    if (outcome.kind === 'stale') return answerStale(outcome.revision, requestId);
    return Response.json(toWireQuote(outcome.quote), { status: outcome.isNew ? 201 : 200 });
  },
);

export const DELETE = route({ scope: 'comentarios:escrever', params }, async ({ caller, params: { id } }) => {
  await withdrawQuote(id, caller);
  return new Response(null, { status: 204 });
});

function answerStale(revision: number, requestId: string): Response {
  const message = 'O comentário mudou desde que você o leu. Leia-o de novo antes de citá-lo.';
  const answer = problem(new AppError({ code: 'versao_antiga', status: 412, message }), requestId);
  answer.headers.set('etag', entityTag(revision));
  return answer;
}
