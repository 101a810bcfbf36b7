import { getDatabase, type Db } from '@/db/client';
import { deleteAlertsOver } from '@/db/queries/alerts';
import { deleteDemo } from '@/db/queries/demo';
import { deleteSnapshots } from '@/db/queries/report-snapshots';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import { weekAt } from '@/lib/report/week';

/** Removes the sample data and what was said of them; weeks that were frozen with them are frozen anew. */
export async function clearDemo(): Promise<{ comments: number }> {
  return retryDeadlocks(() => getDatabase().transaction(clear));
}

async function clear(tx: Db) {
  const { comments, hours } = await deleteDemo(tx);
  const weeks = new Set([...hours].map((hour) => weekAt(new Date(hour)).id));
  await deleteSnapshots(tx, [...weeks]);
  await forgetAlerts(tx, [...hours]);
  return { comments };
}

/** What is still true of the rest is found again by the next check. */
async function forgetAlerts(tx: Db, hours: string[]): Promise<void> {
  const instants = hours.map((hour) => new Date(hour).toISOString()).toSorted();
  const [from, to] = [instants.at(0), instants.at(-1)];
  if (from && to) await deleteAlertsOver(tx, { from, to });
}
