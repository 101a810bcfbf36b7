import type { IncomingMessage } from 'node:http';

/** The path as it was sent. A spelling Next would read otherwise only gets the stricter rules of an unknown path. */
export function requestPath({ url = '' }: Pick<IncomingMessage, 'url'>): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}
