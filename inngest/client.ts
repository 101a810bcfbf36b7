import type { Db } from '@/db/client';
import { addJobs } from '@/db/queries/jobs';
import { insertOutboxEvents } from '@/db/queries/outbox';
import { assertSendable, type Event } from '@/inngest/events';
import { env, type Env } from '@/lib/env';

/**
 * Hands events over in the caller's transaction: they leave if and only if it commits. The embedded engine gets
 * its jobs at once, Inngest gets an outbox row that is sent after commit.
 */
export async function emit(
  tx: Db,
  events: Event[],
  engine: Env['JOBS_ENGINE'] = env.JOBS_ENGINE,
): Promise<void> {
  const distinct = [...new Map(events.map((event) => [event.id, event])).values()];
  assertSendable(distinct);
  if (distinct.length === 0) return;
  if (engine === 'inngest') return insertOutboxEvents(tx, distinct);
  await addJobs(
    tx,
    distinct.map((event) => ({ identifier: event.name, payload: event, job_key: event.id })),
  );
}
