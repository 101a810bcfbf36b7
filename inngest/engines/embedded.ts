import { setTimeout as delay } from 'node:timers/promises';
import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { queueRun, startRuns, taskOf } from '@/db/queries/job-runs';
import type { JobFunction } from '@/inngest/define';
import { concurrencyLimits } from '@/inngest/engines/concurrency-limits';
import { startCron } from '@/inngest/engines/cron-ticks';
import { describeError } from '@/inngest/engines/describe-error';
import { runJob } from '@/inngest/engines/run-job';
import { startWorkerPool } from '@/inngest/engines/worker-pool';
import { startJobRescue } from '@/inngest/engines/worker-presence';
import { cronTicked, eventSchema } from '@/inngest/events';
import { log } from '@/lib/log';

type Options = {
  url: string;
  db: Db;
  functions: JobFunction[];
  /** Jobs at once in this process. */
  concurrency?: number;
};

const restartMs = 1_000;
const fullRetryMs = 250;
const runPayloadSchema = z.object({ runId: z.string() });

/**
 * Runs functions on graphile-worker until it is stopped, through restarts of PostgreSQL. `stop` waits for running
 * jobs as long as the grace lasts; what it leaves is taken up by the next worker.
 */
export function startEmbeddedEngine(options: Options): { stop(graceMs: number): Promise<void> } {
  const { url, db, functions, concurrency = 4 } = options;
  const limits = concurrencyLimits(functions);
  const tasks = { ...dispatchTasks(db, functions), ...runTasks(db, functions, limits) };
  const rescue = startJobRescue(db);
  const crons = functions.flatMap((definition) => scheduleOf(db, definition));
  let stopped = false;
  let pool = start();

  function start() {
    return startWorkerPool({ url, tasks, concurrency, flagsToSkip: limits.full, onClosing: replace });
  }

  /** A pool that could not write down the end of a job takes no more. */
  async function replace(): Promise<void> {
    log.warn('the worker pool closed; starting another');
    await delay(restartMs);
    if (!stopped) pool = start();
  }

  return {
    stop: async (graceMs) => {
      stopped = true;
      rescue.stop();
      for (const cron of crons) cron.stop();
      await Promise.race([pool.stop(), delay(graceMs)]);
    },
  };
}

/** An event becomes one run for each function that listens; from then on the run has a job of its own. */
function dispatchTasks(db: Db, functions: JobFunction[]): TaskList {
  const listeners = new Map<string, string[]>();
  for (const { id, trigger } of functions)
    if ('event' in trigger) listeners.set(trigger.event, [...(listeners.get(trigger.event) ?? []), id]);
  const dispatch = (ids: string[]) => (payload: unknown) => {
    const event = eventSchema.parse(payload);
    return startRuns(
      db,
      ids.map((functionId) => ({ functionId, event })),
    );
  };
  return Object.fromEntries([...listeners].map(([name, ids]) => [name, safely(dispatch(ids))]));
}

function runTasks(db: Db, functions: JobFunction[], limits: ReturnType<typeof concurrencyLimits>): TaskList {
  const run = (definition: JobFunction) => async (payload: unknown) => {
    const { runId } = runPayloadSchema.parse(payload);
    const ran = await limits.tryRun(definition.id, () => runJob({ db, runId, definition }));
    // Jobs that were fetched at the same moment: waiting here would keep other functions from running.
    if (!ran) await queueRun(db, { id: runId, functionId: definition.id }, afterMs(fullRetryMs));
  };
  return Object.fromEntries(functions.map((definition) => [taskOf(definition.id), safely(run(definition))]));
}

function afterMs(ms: number): string {
  return new Date(Date.now() + ms).toISOString();
}

/** The queue stores the message of what a task throws. */
function safely(task: (payload: unknown) => Promise<void>) {
  return async (payload: unknown) => {
    try {
      await task(payload);
    } catch (error) {
      throw new Error(describeError(error));
    }
  };
}

function scheduleOf(db: Db, { id, trigger }: JobFunction) {
  if (!('cron' in trigger)) return [];
  const start = (instant: Date) => {
    const scheduledAt = instant.toISOString();
    const tick = { id: `cron:${scheduledAt}`, name: cronTicked.eventName, data: { scheduledAt } };
    return startRuns(db, [{ functionId: id, event: tick }]);
  };
  return [startCron(trigger.cron, start)];
}
