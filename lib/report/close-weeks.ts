import { getDatabase, type Db } from '@/db/client';
import { listFrozen } from '@/db/queries/report-snapshots';
import { freezeClosedWeeks } from '@/lib/report/freeze-weeks';
import { announce } from '@/lib/webhooks/announce';

/** Freezes the weeks that have closed and tells of them; safe to repeat. */
export async function closeWeeks(now = new Date(), db: Db = getDatabase()): Promise<string[]> {
  return db.transaction(
    async (tx) => {
      const weeks = await freezeClosedWeeks(now, tx);
      const snapshots = await listFrozen(tx, weeks);
      await announce(
        tx,
        snapshots.map(({ week, hash }) => ({ type: 'semana.fechada', data: { semana: week, hash } })),
      );
      return weeks;
    },
    { isolationLevel: 'repeatable read' }, // the numbers of a week are of one moment
  );
}
