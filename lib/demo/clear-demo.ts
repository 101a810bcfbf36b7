import { getDatabase, type Db } from '@/db/client';
import { deleteDemo } from '@/db/queries/demo';
import { deleteSnapshots } from '@/db/queries/report-snapshots';
import { deleteSummaries } from '@/db/queries/summaries';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import { weekAt } from '@/lib/report/week';

/** Removes the sample data and nothing else; weeks that were frozen or summarised with them are done anew. */
export async function clearDemo(): Promise<{ comments: number }> {
  return retryDeadlocks(() => getDatabase().transaction(clear));
}

async function clear(tx: Db) {
  const { comments, hours } = await deleteDemo(tx);
  const weeks = new Set([...hours].map((hour) => weekAt(new Date(hour)).id));
  await deleteSnapshots(tx, [...weeks]);
  await deleteSummaries(tx, [...weeks]);
  return { comments };
}
