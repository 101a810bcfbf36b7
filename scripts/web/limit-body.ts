import type { IncomingMessage, ServerResponse } from 'node:http';

const problem = {
  type: 'about:blank',
  title: 'Conteúdo grande demais',
  status: 413,
  detail: 'O corpo da requisição passa do limite do servidor.',
  code: 'corpo_grande_demais',
};

/** A connection closed at once would often reach the client as a reset, before it has read the refusal. */
const lingerMs = 1_000;

/**
 * The last line against endless bodies; routes have smaller limits of their own. False when the request was
 * refused at once by what it announces; a body that grows past the limit is cut off on its way.
 */
export function limitBody(request: IncomingMessage, response: ServerResponse, maxBytes: number): boolean {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    refuse(request, response);
    request.resume();
    return false;
  }
  let received = 0;
  const push = request.push.bind(request);
  // Counted where the parser hands chunks in: a "data" listener would set the body flowing before its reader.
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    const before = received;
    received += chunk?.length ?? 0;
    if (received <= maxBytes) return push(chunk, encoding);
    if (before <= maxBytes) refuse(request, response);
    return true;
  };
  return true;
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  setTimeout(() => request.complete || request.destroy(), lingerMs);
  response.on('error', () => undefined); // the route may still try to answer
  if (response.headersSent) return;
  response.statusCode = problem.status;
  response.setHeader('content-type', 'application/problem+json; charset=utf-8');
  response.end(JSON.stringify({ ...problem, requestId: response.getHeader('x-request-id') }));
}
