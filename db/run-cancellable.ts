import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { log } from '@/lib/log';

const backendSchema = z.object({ pid: z.int() });

/**
 * Reads in one short transaction of its own; when the signal aborts, PostgreSQL drops the statement it is at and
 * the promise rejects. The connection is not given back before the cancelling has ended, so it hits nobody else.
 */
export async function runCancellable<T>(
  db: Db,
  signal: AbortSignal,
  read: (tx: Db) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  return db.transaction(
    async (tx) => {
      const [backend] = await fetchRows(tx, backendSchema, sql`select pg_backend_pid() as pid`);
      let cancelling: Promise<void> | undefined;
      const cancel = () => {
        cancelling ??= cancelBackend(db, backend?.pid);
      };
      signal.addEventListener('abort', cancel, { once: true });
      try {
        signal.throwIfAborted();
        return await read(tx);
      } finally {
        signal.removeEventListener('abort', cancel);
        await cancelling;
      }
    },
    { accessMode: 'read only', isolationLevel: 'repeatable read' },
  );
}

async function cancelBackend(db: Db, pid: number | undefined): Promise<void> {
  try {
    await db.execute(sql`select pg_cancel_backend(${pid})`);
  } catch (error) {
    log.warn({ err: error }, 'a statement could not be cancelled; it ends by its timeout');
  }
}
