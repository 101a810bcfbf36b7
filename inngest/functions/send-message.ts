import { sendMail } from '@/emails/send';
import { defineFunction } from '@/inngest/define';
import { mailQueued } from '@/inngest/events';
import { claimMessage } from '@/lib/mail/claim-message';
import { recordOutcome } from '@/lib/mail/record-outcome';

const mostAttempts = 6;
/** A longer wait is left to the sweep. */
const longestWaitMs = 5 * 60_000;

/**
 * Claiming, sending and recording are one step on purpose: whoever takes up a run that died asks the row first whether
 * the message may still be repeated, however long ago that was.
 */
export const sendMessage = defineFunction(
  { id: 'send-message', on: mailQueued, retries: 4, concurrency: 2 },
  async ({ event, step }) => {
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const waitMs = await step.run(`attempt-${attempt}`, () => attemptToSend(event.data.messageId));
      if (waitMs === null || waitMs > longestWaitMs) return;
      await step.sleep(`wait-${attempt}`, waitMs);
    }
  },
);

/** How long to wait before the next attempt, or null when there is none. */
async function attemptToSend(messageId: string): Promise<number | null> {
  const claim = await claimMessage(messageId);
  if (claim.kind === 'settled') return null;
  if (claim.kind === 'wait') return claim.waitMs;
  return recordOutcome(claim, await sendMail(claim.mail));
}
