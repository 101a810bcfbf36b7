import type { IncomingMessage } from 'node:http';
import { sessionCookie } from '@/lib/auth/session-cookie';
import { requestPath } from './request-path';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;
const defaultBytes = 64 * kilobyte;
/** Files of 50 MB and what multipart puts around them. */
const uploadBytes = 60 * megabyte;

const bytesByPath = new Map([
  ['/api/comentarios', 26 * megabyte],
  ['/api/inngest', 5 * megabyte],
  ['/api/llm/analyze', uploadBytes],
]);

/** How large a body may be, in bytes. A form is read before its action asks who sent it, so it takes a cookie. */
export function bodyLimit(request: Pick<IncomingMessage, 'url' | 'headers'>): number {
  const path = requestPath(request);
  if (path === '/painel/enviar') return hasSessionCookie(request.headers.cookie) ? uploadBytes : defaultBytes;
  return bytesByPath.get(path) ?? defaultBytes;
}

function hasSessionCookie(cookies = ''): boolean {
  return cookies.split(';').some((pair) => pair.trim().startsWith(`${sessionCookie.name}=`));
}
