import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, lookupPublic, PrivateAddressError } from '@/lib/webhooks/public-address';

export const timeoutMs = 10_000;

type Message = { url: string; headers: Record<string, string>; body: string };
type Options = { allowPrivate: boolean; timeoutMs?: number };

/** `refused` needs no second try to be known; it is tried again all the same: names change. */
export type Posted = { durationMs: number } & (
  { kind: 'answered'; status: number } | { kind: 'unanswered'; error: string }
);

/**
 * Posts a message once. No redirect is followed, nothing of the answer's body is read, and what has not answered in
 * time is given up. Unless private addresses are allowed: only https, and only to addresses of the open internet.
 */
export async function postMessage(
  message: Message,
  { allowPrivate, timeoutMs: limit = timeoutMs }: Options,
): Promise<Posted> {
  const startedAt = performance.now();
  const took = () => ({ durationMs: Math.round(performance.now() - startedAt) });
  try {
    const url = requireAllowed(message.url, allowPrivate);
    const status = await send(url, message, { allowPrivate, signal: AbortSignal.timeout(limit) });
    return { kind: 'answered', status, ...took() };
  } catch (error) {
    return { kind: 'unanswered', error: codeOf(error), ...took() };
  }
}

/** A literal address is never looked up: it is checked here. */
function requireAllowed(address: string, allowPrivate: boolean): URL {
  const url = new URL(address);
  if (allowPrivate) return url;
  if (url.protocol !== 'https:') throw new PrivateAddressError();
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isPublicAddress(host)) throw new PrivateAddressError();
  return url;
}

type Sending = { allowPrivate: boolean; signal: AbortSignal };

function send(url: URL, { headers, body }: Message, { allowPrivate, signal }: Sending): Promise<number> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const posting = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' },
        agent: false, // a connection of its own: a kept one was resolved some other time
        lookup: allowPrivate ? undefined : lookupPublic,
        signal,
      },
      (answer) => {
        answer.destroy();
        resolve(answer.statusCode ?? 0);
      },
    );
    posting.on('error', reject);
    // Who answers 101 is given up by Node without a word, and without an answer there is no other end.
    posting.on('close', () => reject(new SilentCloseError()));
    posting.end(body);
  });
}

class SilentCloseError extends Error {
  readonly code = 'ECONNRESET';
}

/** `tempo_esgotado`, `endereco_privado`, or the code of the system, as `ECONNREFUSED`. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'desconhecido';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'tempo_esgotado';
  return 'code' in error ? String(error.code) : 'desconhecido';
}
