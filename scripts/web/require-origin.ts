import type { IncomingMessage, ServerResponse } from 'node:http';
import { requestPath } from './request-path';
import { sendProblem } from './send-problem';

/** What programs call, aliases too; everything else is called by forms of our own pages. */
const openToPrograms = /^\/(?:(?:api|auth)(?:\/|$)|insights\/perguntar$)/;
/** The button of a mail client posts a form there (RFC 8058); it is rewritten to a route, so no action is called. */
const leaveLink = /^\/sair\/[^/]+$/;
const formType = /^(application\/x-www-form-urlencoded|multipart\/form-data)/;

/**
 * Next refuses a server action whose Origin is another site's but takes one without. Browsers send it with every
 * POST. False when the request was refused.
 */
export function requireOrigin(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'POST' || request.headers.origin || isForPrograms(request)) return true;
  sendProblem(response, {
    title: 'Sem permissão',
    status: 403,
    detail: 'A requisição não diz de que página vem (cabeçalho Origin).',
    code: 'sem_origem',
  });
  request.resume();
  return false;
}

function isForPrograms(request: IncomingMessage): boolean {
  const path = requestPath(request);
  if (openToPrograms.test(path)) return true;
  return leaveLink.test(path) && formType.test(request.headers['content-type'] ?? '');
}
