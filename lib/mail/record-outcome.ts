import { getDatabase } from '@/db/client';
import { endWaiting, markSent, pauseQueue, postpone } from '@/db/queries/messages';
import { chooseRetryDelay } from '@/lib/llm/retry-delay';
import type { Claim } from '@/lib/mail/claim-message';
import type { Outcome } from '@/lib/mail/outgoing-mail';

const baseMs = 4_000;
const longestMs = 60 * 60_000;

/** Writes down what came of an attempt; how long to wait before the next, or null when there is none. */
export async function recordOutcome(
  { mail: { messageId: id }, attempt, wasInDoubt }: Extract<Claim, { kind: 'send' }>,
  outcome: Outcome,
): Promise<number | null> {
  return getDatabase().transaction(async (tx) => {
    if (outcome.kind === 'accepted') await markSent(tx, { id, providerId: outcome.providerId });
    else if (outcome.kind === 'contradicted')
      await endWaiting(tx, { id, status: 'doubtful', error: outcome.code });
    else if (outcome.kind === 'refused')
      await endWaiting(tx, { id, status: wasInDoubt ? 'doubtful' : 'failed', error: outcome.code });
    else {
      const waitMs = chooseWait(outcome.waitMs, attempt);
      const isCertain = outcome.isCertain && !wasInDoubt;
      await postpone(tx, { id, waitMs, error: outcome.code, isCertain });
      if (outcome.isForAll) await pauseQueue(tx, waitMs);
      return waitMs;
    }
    return null;
  });
}

function chooseWait(serverDelayMs: number | null, attempt: number): number {
  const waitMs = chooseRetryDelay({
    attempt: Math.min(attempt, 10),
    baseMs,
    serverDelayMs,
    random: Math.random,
  });
  return Math.min(Math.max(waitMs, 1_000), Math.max(longestMs, serverDelayMs ?? 0));
}
