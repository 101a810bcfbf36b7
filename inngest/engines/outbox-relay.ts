import type { Inngest } from 'inngest';
import type { Database, Db } from '@/db/client';
import { lockUnsentEvents, markEventsSent, outboxChannel } from '@/db/queries/outbox';
import { eventSchema } from '@/inngest/events';
import { log } from '@/lib/log';

/** Twenty of the largest events are 5 MB. */
const eventsPerRequest = 20;
const resendMs = 30_000;

/**
 * Sends what is in the outbox. Senders skip each other's rows; an event is sent twice only when the process dies
 * between sending and noting it, and Inngest drops the second by its id.
 *
 * @returns how many were sent
 */
export async function sendUnsentEvents(db: Db, client: Inngest): Promise<number> {
  let total = 0;
  for (;;) {
    const sent = await db.transaction((tx) => sendNext(tx, client));
    total += sent;
    if (sent < eventsPerRequest) return total;
  }
}

async function sendNext(tx: Db, client: Inngest): Promise<number> {
  const rows = await lockUnsentEvents(tx, eventsPerRequest);
  if (rows.length === 0) return 0;
  await client.send(rows.map(({ event }) => eventSchema.parse(event)));
  await markEventsSent(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.length;
}

/** Sends events as their transactions commit, and every 30 seconds what could not be sent. */
export async function startOutboxRelay(db: Database, client: Inngest): Promise<{ stop(): Promise<void> }> {
  let current = Promise.resolve();
  let again = false;
  const drain = async () => {
    try {
      const events = await sendUnsentEvents(db, client);
      if (events > 0) log.debug({ events }, 'events sent');
    } catch (error) {
      log.warn({ err: error }, 'events could not be sent; trying again later');
    }
  };
  /** One drain at a time; notices that come meanwhile make one more. */
  const wake = () => {
    if (again) return;
    again = true;
    current = current.then(() => {
      again = false;
      return drain();
    });
  };
  const subscription = await db.$client.listen(outboxChannel, wake, wake);
  const timer = setInterval(wake, resendMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await subscription.unlisten();
      await current;
    },
  };
}
