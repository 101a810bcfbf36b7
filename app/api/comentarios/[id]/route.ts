import { z } from 'zod';
import type { Caller } from '@/lib/auth/authenticate';
import { correctComment, eraseComment } from '@/lib/comments/correct-comment';
import { correctionInputSchema } from '@/lib/comments/correction-input';
import { entityTag, readIfMatch } from '@/lib/comments/entity-tag';
import { requireCommentDetail } from '@/lib/comments/wire-comments';
import { AppError } from '@/lib/errors';
import { problem } from '@/lib/http/problem';
import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';

const params = z.object({ id: z.uuid() });
const bodyMaxBytes = 16 * 1024;

export const GET = route({ scope: 'comentarios:ler', params }, ({ caller, params: { id } }) =>
  answerComment(id, caller),
);

export const PATCH = route(
  { scope: 'comentarios:escrever', params },
  async ({ request, requestId, caller, params: { id } }) => {
    const input = correctionInputSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
    const target = { id, expectedRevision: readIfMatch(request.headers) };
    const { kind, revision } = await correctComment(target, input, caller);
    return kind === 'stale' ? answerStale(revision, requestId) : answerComment(id, caller);
  },
);

export const DELETE = route({ scope: 'comentarios:gerir', params }, async ({ caller, params: { id } }) => {
  await eraseComment(id, caller);
  return new Response(null, { status: 204 });
});

async function answerComment(id: string, caller: Caller): Promise<Response> {
  const { revision, body } = await requireCommentDetail(id, caller.kind === 'user' ? caller : null);
  return Response.json(body, { headers: { etag: entityTag(revision) } });
}

function answerStale(revision: number, requestId: string): Response {
  const message = 'O comentário mudou desde que você o leu. Leia-o de novo antes de corrigir.';
  const answer = problem(new AppError({ code: 'versao_antiga', status: 412, message }), requestId);
  answer.headers.set('etag', entityTag(revision));
  return answer;
}
