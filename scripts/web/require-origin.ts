import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestPath } from './request-path';
import { sendProblem } from './send-problem';

/** What programs call; everything else is called by forms of our own pages. */
const openToPrograms = /^\/(api|auth)(\/|$)/;

/**
 * Next refuses a server action whose Origin is another site's but takes one without. Browsers send it with every
 * POST. False when the request was refused.
 */
export function requireOrigin(request: IncomingMessage, response: ServerResponse): boolean {
  const isForm = request.method === 'POST' && !openToPrograms.test(requestPath(request));
  if (!isForm || request.headers.origin) return true;
  sendProblem(response, {
    title: 'Sem permissão',
    status: 403,
    detail: 'A requisição não diz de que página vem (cabeçalho Origin).',
    code: 'sem_origem',
  });
  request.resume();
  return false;
}
