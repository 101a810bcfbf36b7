import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { getDatabase } from '@/db/client';
import { createStakeholder, raiseRound } from '@/db/queries/stakeholders';
import { emit } from '@/inngest/client';
import { confirmationAsked } from '@/inngest/events';
import { countConfirmation, countSubscription } from '@/lib/auth/throttle';
import { AppError } from '@/lib/errors';
import type { subscriptionSchema } from '@/lib/stakeholders/stakeholder-input';

type Subscription = z.infer<typeof subscriptionSchema> & { address: string };

/** Longer than any of the ways takes, so that the clock does not tell who is on the list. */
const answerAfterMs = 400;

/**
 * Somebody asks for the weekly e-mail themselves. Whoever the address belongs to, known or not, the answer is the same:
 * only a message to it says more. Throws 429 to who asks for too many.
 */
export async function subscribe({ address, ...wanted }: Subscription): Promise<void> {
  await countSubscription(address);
  await Promise.all([ask(wanted), pause(answerAfterMs)]);
}

async function ask({ email, idioma: locale }: Omit<Subscription, 'address'>): Promise<void> {
  try {
    await getDatabase().transaction(async (tx) => {
      await countConfirmation(tx, email);
      const asked =
        (await createStakeholder(tx, { email, name: null, locale })) ??
        (await raiseRound(tx, { email, locale }));
      if (asked) await emit(tx, [confirmationAsked({ stakeholderId: asked.id, round: asked.round })]);
    });
  } catch (error) {
    if (error instanceof AppError && error.status === 429) return; // their mailbox has the question already
    throw error;
  }
}
