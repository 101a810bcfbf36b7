import { getCommentPage } from '@/lib/comments/wire-comments';
import { commentSearchSchema } from '@/lib/comments/search-params';
import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { readIdempotencyKey } from '@/lib/ingestion/idempotency-key';
import { receiveComments } from '@/lib/ingestion/receive-comments';

const bodyMaxBytes = 25 * 1024 * 1024;

export const POST = route({ scope: 'comentarios:escrever' }, async ({ request, caller }) => {
  const sent = await readJson(request, { maxBytes: bodyMaxBytes });
  const { status, body } = await receiveComments(sent, {
    createdBy: caller.key,
    idempotency: readIdempotencyKey(request.headers, { caller: caller.key, body: sent }),
    waitSeconds: readWaitSeconds(request.headers),
  });
  return Response.json(body, { status });
});

export const GET = route({ scope: 'comentarios:ler' }, async ({ request }) => {
  const search = commentSearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await getCommentPage(search));
});

/** `Prefer: wait=N` (RFC 7240), at most 30 s. */
function readWaitSeconds(headers: Headers): number {
  const wanted = /(?:^|[,;\s])wait=(\d{1,4})/.exec(headers.get('prefer') ?? '')?.[1];
  return Math.min(Number(wanted ?? 0), 30);
}
