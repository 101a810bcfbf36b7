import { getDatabase, type Db } from '@/db/client';
import { claimDelivery, postponeDeliveries, recordAttempt } from '@/db/queries/webhook-deliveries';
import { disableGone, getEndpoint } from '@/db/queries/webhooks';
import type { WebhookDelivery, WebhookEndpoint } from '@/db/schema/webhooks';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { nextAttemptAt } from '@/lib/webhooks/next-attempt';
import { postMessage, timeoutMs, type Posted } from '@/lib/webhooks/post-message';
import { openSecret } from '@/lib/webhooks/seal-secret';
import { signMessage } from '@/lib/webhooks/sign-message';

/** Longer than an attempt can take: one that has not ended by then died with its process. */
const leaseSeconds = (3 * timeoutMs) / 1_000;
const silenceSeconds = 60;
const gone = 410;

type Attempt = { delivery: WebhookDelivery; endpoint: WebhookEndpoint };
type Result = Posted | { kind: 'unsigned'; durationMs: 0; error: string };

/**
 * Makes one attempt to deliver, if it is still to be made, and writes down what came of it. At least once: a process
 * that dies between the answer and the note makes another attempt, and receivers know it by its id.
 */
export async function attemptDelivery(
  { deliveryId, version }: { deliveryId: string; version: number },
  { db = getDatabase(), limitMs = timeoutMs }: { db?: Db; limitMs?: number } = {},
): Promise<void> {
  const delivery = await claimDelivery(db, { id: deliveryId, version, leaseSeconds });
  const endpoint = delivery && (await getEndpoint(db, delivery.endpointId));
  if (!delivery || !endpoint) return;
  const result = await post({ delivery, endpoint }, limitMs);
  await db.transaction((tx) => conclude(tx, { delivery, endpoint }, result));
}

async function post({ delivery, endpoint }: Attempt, limitMs: number): Promise<Result> {
  const secrets = [endpoint.sealedSecret, endpoint.previousSealedSecret].flatMap((sealed) =>
    sealed === null ? [] : (openSecret(sealed, endpoint.id) ?? []),
  );
  if (secrets.length === 0) return { kind: 'unsigned', durationMs: 0, error: 'segredo_ilegivel' };
  const signed = signMessage({ id: delivery.eventId, at: new Date(), body: delivery.body }, secrets);
  const headers = {
    ...signed,
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'AluMusic-Insights-Webhooks/1',
  };
  return postMessage(
    { url: endpoint.url, headers, body: delivery.body },
    { allowPrivate: env.WEBHOOKS_ALLOW_PRIVATE, timeoutMs: limitMs },
  );
}

async function conclude(tx: Db, { delivery, endpoint }: Attempt, result: Result): Promise<void> {
  const isDelivered = result.kind === 'answered' && result.status >= 200 && result.status < 300;
  const isGone = result.kind === 'answered' && result.status === gone;
  const next =
    isDelivered || isGone
      ? null
      : nextAttemptAt({ attempts: delivery.attempts, now: new Date(), chance: Math.random() });
  const status = isDelivered ? 'delivered' : next === null ? 'failed' : 'waiting';
  await recordAttempt(tx, delivery, {
    status,
    nextAttemptAt: next,
    responseStatus: result.kind === 'answered' ? result.status : null,
    durationMs: result.durationMs,
    error: isDelivered ? null : whyOf(result),
  });
  if (isGone) await disableGone(tx, endpoint.id);
  if (result.kind === 'unanswered')
    await postponeDeliveries(tx, { endpointId: endpoint.id, seconds: silenceSeconds });
  const fields = { delivery: delivery.id, endpoint: endpoint.id, attempts: delivery.attempts, status };
  log.info({ ...fields, error: isDelivered ? undefined : whyOf(result) }, 'webhook attempted');
}

const whyOf = (result: Result) => (result.kind === 'answered' ? `http_${result.status}` : result.error);
