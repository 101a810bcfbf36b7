import { EventEmitter } from 'node:events';
import { Logger, runTaskList, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { announceWorker } from '@/inngest/engines/worker-presence';
import { log } from '@/lib/log';

type Options = {
  url: string;
  tasks: TaskList;
  concurrency: number;
  /** Flags of jobs to leave in the queue for now. */
  flagsToSkip: () => string[];
  /** Called when the pool takes no more jobs although nobody stopped it. */
  onClosing: () => void;
};

const pollInterval = 1_000;

/** graphile-worker says what it does in free text, with errors of jobs in it; what matters is logged by us. */
const queueLogger = new Logger(() => (level, message, meta) => {
  if (meta?.failure) return;
  const known = { error: 'error', warning: 'warn' } as const;
  log[level === 'error' || level === 'warning' ? known[level] : 'debug']({ queue: message }, 'job queue');
});

/** Takes jobs from the queue and runs their tasks. */
export function startWorkerPool(options: Options): { stop(): Promise<void> } {
  const { url, tasks, concurrency, flagsToSkip, onClosing } = options;
  const pgPool = openPool(url, concurrency + 2);
  const events = new EventEmitter();
  const announced = Promise.withResolvers<ReturnType<typeof announceWorker>>();
  const pool = runTaskList(
    {
      concurrency,
      pollInterval,
      noHandleSignals: true,
      logger: queueLogger,
      events,
      // Ends of jobs are written in batches because only then is a failure to write them handled.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      // Asked before every job: none is taken before other workers can see that this one lives.
      forbiddenFlags: async () => {
        await (await announced.promise).ready();
        return flagsToSkip();
      },
    },
    tasks,
    pgPool,
  );
  const presence = announceWorker(url, pool.id);
  announced.resolve(presence);
  events.once('pool:gracefulShutdown', onClosing);
  const ended = pool.promise
    .catch((error) => log.error({ err: error }, 'the worker pool failed'))
    .then(async () => {
      await presence.stop();
      await pgPool.end();
    });
  return {
    stop: async () => {
      events.removeListener('pool:gracefulShutdown', onClosing);
      await pool.gracefulShutdown();
      await ended;
    },
  };
}

/** A lost connection is an `error` event on the pool or on its client, which would end the process unheard. */
function openPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 5_000 });
  const note = (error: Error) =>
    log.debug({ reason: error.message }, 'a connection of the job queue was lost');
  pool.on('error', note);
  pool.on('connect', (client) => client.on('error', note));
  return pool;
}
