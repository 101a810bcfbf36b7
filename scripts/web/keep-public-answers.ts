import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';

/** Next's own age of a page comes on top. */
const keptMs = 500;
/** While one request fetches the next answer, the others get the last one, this old at most. */
const longestMs = 2_000;
const mostKept = 64;
const mostBytes = 1024 * 1024;

type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer; at: number };
type Options = { clock?: () => number };

/**
 * What shared caches may keep (`s-maxage`) is given again for half a second as it was sent, compressed: however many
 * ask for a page of the report, Next and the compression work twice a second. docs/adr/0012.
 */
export function keepPublicAnswers(
  listener: RequestListener,
  { clock = Date.now }: Options = {},
): RequestListener {
  const kept = new Map<string, Answer>();
  const underWay = new Set<string>();
  return (request, response) => {
    const key = keyOf(request);
    if (key === null) return listener(request, response);
    const answer = kept.get(key);
    const age = answer ? clock() - answer.at : Infinity;
    if (answer && age < (underWay.has(key) ? longestMs : keptMs)) return give(answer, response);
    underWay.add(key);
    hear(response, (heard) => {
      underWay.delete(key);
      kept.delete(key); // the newest stand last
      if (heard) kept.set(key, { ...heard, at: clock() });
      for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
    });
    return listener(request, response);
  };
}

/** Null for a request that may not share an answer. */
function keyOf({ method, url, headers }: IncomingMessage): string | null {
  if (method !== 'GET' || Object.keys(headers).some((name) => ownAnswer.test(name))) return null;
  return JSON.stringify([headers.host, url, headers.accept, headers['accept-encoding']]);
}

/** Who asks with these is known, asks for a part, or is Next's own router. */
const ownAnswer = /^(?:authorization|cookie|range|if-.*|rsc|next-.*)$/;
const harmlessVariation = /^(?:accept|accept-encoding|rsc|next-.*)$/;

function give({ status, headers, body }: Answer, response: ServerResponse): void {
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !response.hasHeader(name)) response.setHeader(name, value);
  response.statusCode = status;
  response.end(body);
}

/** Tells what was sent once all of it was; null where it may not be given to others. */
function hear(response: ServerResponse, tell: (answer: Omit<Answer, 'at'> | null) => void): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const hearing = {
    apply(send: (...given: never[]) => unknown, self: unknown, given: unknown[]): unknown {
      const [chunk] = given;
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) {
        bytes += chunk.length;
        if (bytes <= mostBytes) chunks.push(Buffer.from(chunk));
      }
      return Reflect.apply(send, self, given);
    },
  };
  response.write = new Proxy<ServerResponse['write']>(response.write, hearing);
  response.end = new Proxy<ServerResponse['end']>(response.end, hearing);
  response.once('close', () => {
    const isWhole = response.writableFinished && bytes <= mostBytes;
    const { statusCode: status } = response;
    const headers = response.getHeaders();
    tell(isWhole && isShared(status, headers) ? { status, headers, body: Buffer.concat(chunks) } : null);
  });
}

function isShared(status: number, headers: OutgoingHttpHeaders): boolean {
  const variations = String(headers.vary ?? '')
    .toLowerCase()
    .split(/[\s,]+/);
  return (
    status === 200 &&
    /\bs-maxage=[1-9]/.test(String(headers['cache-control'])) &&
    headers['set-cookie'] === undefined &&
    variations.every((name) => name === '' || harmlessVariation.test(name))
  );
}
