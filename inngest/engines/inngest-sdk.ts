import { Inngest } from 'inngest';
import { env, type Env } from '@/lib/env';
import { log } from '@/lib/log';

const timeoutMs = 10_000;

/**
 * Talks to Inngest Cloud, or to the self-hosted one at `INNGEST_BASE_URL`. The development mode, which accepts
 * unsigned calls, does not exist in production whatever `INNGEST_DEV` says.
 */
export function createInngestClient(source: Env = env): Inngest {
  return new Inngest({
    id: 'alumusic-insights',
    eventKey: source.INNGEST_EVENT_KEY,
    signingKey: source.INNGEST_SIGNING_KEY,
    baseUrl: source.INNGEST_BASE_URL,
    isDev: source.NODE_ENV !== 'production' && wantsDev(source.INNGEST_DEV),
    // One step a request: it is stored before the next begins, and servers of any age understand it.
    checkpointing: false,
    logger: log,
    fetch: (input, init) => fetch(input, { signal: AbortSignal.timeout(timeoutMs), ...init }),
  });
}

function wantsDev(value: string | undefined): boolean {
  return value !== undefined && value !== '0' && value !== 'false';
}
