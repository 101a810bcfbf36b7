import pg from 'pg';
import type { Db } from '@/db/client';
import { listDeadWorkers, unlockWorkers } from '@/db/queries/jobs';
import { log } from '@/lib/log';

const reconnectMs = 250;
const checkMs = 1_500;

/**
 * A session that bears the worker's name for as long as its process lives: PostgreSQL ends it with the process,
 * so a name without a session is a dead worker. `ready` resolves while the session stands.
 */
export function announceWorker(url: string, name: string) {
  let standing = Promise.withResolvers<void>();
  let stopped = false;
  let client: pg.Client | undefined;

  async function connect(): Promise<void> {
    if (stopped) return;
    const session = new pg.Client({
      connectionString: url,
      application_name: name,
      connectionTimeoutMillis: 5_000,
    });
    client = session;
    let stood = false;
    session.on('error', () => undefined); // `end` follows
    session.once('end', () => {
      if (stood && !stopped) log.warn({ worker: name }, 'the worker lost its session');
      if (stood) standing = Promise.withResolvers();
      setTimeout(connect, reconnectMs);
    });
    try {
      await session.connect();
      await session.query('set tcp_keepalives_idle = 10');
      stood = true;
      standing.resolve();
    } catch {
      await session.end();
    }
  }

  void connect();
  return {
    ready: () => standing.promise,
    stop: async () => {
      stopped = true;
      await client?.end();
    },
  };
}

/**
 * Gives back the jobs of dead workers, which graphile-worker itself would hold for four hours. A worker must be
 * found dead twice in a row: after a restart of PostgreSQL the living need a moment to stand again.
 */
export function startJobRescue(db: Db): { stop(): void } {
  let suspects = new Set<string>();
  const check = async () => {
    try {
      const dead = await listDeadWorkers(db);
      const confirmed = dead.filter((worker) => suspects.has(worker));
      if (confirmed.length > 0) {
        await unlockWorkers(db, confirmed);
        log.warn({ workers: confirmed }, 'jobs of dead workers were given back');
      }
      suspects = new Set(dead);
    } catch (error) {
      log.warn({ err: error }, 'dead workers could not be looked for');
    }
  };
  void check();
  const timer = setInterval(check, checkMs);
  return { stop: () => clearInterval(timer) };
}
