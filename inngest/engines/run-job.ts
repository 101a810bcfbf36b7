import type { Db } from '@/db/client';
import { completeRun, finishFailedRun, getRun, queueRun, recordFailedAttempt } from '@/db/queries/job-runs';
import type { JobFunction } from '@/inngest/define';
import { describeError, isRetryable } from '@/inngest/engines/describe-error';
import { memoisedSteps } from '@/inngest/engines/memoised-steps';
import { eventSchema } from '@/inngest/events';
import { UnavailableError } from '@/lib/errors';
import { log } from '@/lib/log';

const attemptTimeoutMs = 15 * 60_000;

type Options = { db: Db; runId: string; definition: JobFunction };
type Run = NonNullable<Awaited<ReturnType<typeof getRun>>>;

/**
 * One pick-up of a run. Returns when its job is over: the run is complete, asleep with a later job, or failed for
 * good. Throws when the job is to be picked up again.
 */
export async function runJob(options: Options): Promise<void> {
  const run = await getRun(options.db, options.runId);
  if (!run || run.finishedAt) return;
  if (run.status === 'failed') return handleFailure(options, run, run.error ?? '');
  try {
    await attempt(options, run);
  } catch (error) {
    await failAttempt(options, run, error);
  }
}

async function attempt({ db, runId, definition }: Options, run: Run): Promise<void> {
  const { step, asleep } = memoisedSteps({ db, runId, done: run.steps });
  const event = eventSchema.parse(run.event);
  const handled = definition.run({ event, step, attempt: run.attempts }).then(() => null);
  const sleep = await inTime(Promise.race([handled, asleep]));
  if (sleep) return queueRun(db, run, sleep.until);
  await completeRun(db, runId);
}

/** A handler that hangs would keep its place in the worker for ever. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise: expired, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new UnavailableError('A execução passou do tempo.')),
    attemptTimeoutMs,
  );
  return Promise.race([work, expired]).finally(() => clearTimeout(timer));
}

async function failAttempt(options: Options, run: Run, cause: unknown): Promise<void> {
  const { db, runId, definition } = options;
  const error = describeError(cause);
  const last = !isRetryable(cause) || run.attempts >= definition.retries;
  await recordFailedAttempt(db, { id: runId, error, last });
  log.warn({ run: runId, attempt: run.attempts, last, error }, 'job attempt failed');
  if (!last) throw cause;
  await handleFailure(options, run, error);
}

async function handleFailure({ db, runId, definition }: Options, run: Run, error: string): Promise<void> {
  await definition.fail({ event: eventSchema.parse(run.event), error });
  await finishFailedRun(db, runId);
  log.error({ run: runId, error }, 'job failed');
}
