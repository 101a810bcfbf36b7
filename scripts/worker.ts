import { getDatabase } from '@/db/client';
import { startEmbeddedEngine } from '@/inngest/engines/embedded';
import { createInngestClient } from '@/inngest/engines/inngest-sdk';
import { startOutboxRelay } from '@/inngest/engines/outbox-relay';
import { functions } from '@/inngest/functions/all';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

/** More than the runs that wait for a language model: the learner's never queue behind them. */
const jobsAtOnce = 8;
const graceMs = 3_000;
const hardStopMs = 3_900;

const db = getDatabase();
const engine = await start();
log.info({ engine: env.JOBS_ENGINE }, 'worker started');

process.once('SIGTERM', stop);
process.once('SIGINT', stop);

/** On Inngest the functions are called over HTTP; what is left to do here is to send events. */
async function start(): Promise<{ stop(graceMs: number): Promise<void> }> {
  if (env.JOBS_ENGINE === 'inngest') return startOutboxRelay(db, createInngestClient());
  return startEmbeddedEngine({ url: env.DATABASE_URL ?? '', db, functions, concurrency: jobsAtOnce });
}

async function stop(): Promise<void> {
  setTimeout(() => process.exit(1), hardStopMs).unref();
  await engine.stop(graceMs);
  log.info('worker stopped');
  process.exit(0);
}
