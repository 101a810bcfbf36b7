import { randomUUID } from 'node:crypto';

/** Set by our server in front; made here when there is none, or one that could not be ours. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id') ?? '';
  return /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
