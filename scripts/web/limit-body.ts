import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendProblem } from './send-problem';

const problem = {
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
    sendProblem(response, problem);
    request.resume();
    setTimeout(() => request.complete || request.destroy(), lingerMs);
    return false;
  }
  let received = 0;
  const push = request.push.bind(request);
  // Counted where the parser hands chunks in: a "data" listener would set the body flowing before its reader.
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    const before = received;
    received += chunk?.length ?? 0;
    if (received <= maxBytes) return push(chunk, encoding);
    if (before <= maxBytes) cutOff(request, response);
    return true;
  };
  return true;
}

/** Its reader never sees the end of the body, also when it was sent whole: only this ends the reading. */
function cutOff(request: IncomingMessage, response: ServerResponse): void {
  response.on('error', () => undefined); // the route may still try to answer
  setTimeout(() => request.destroy(), lingerMs);
  if (!response.headersSent) sendProblem(response, problem);
}
