import { getDatabase, type Db } from '@/db/client';
import { deleteDemo } from '@/db/queries/demo';
import { deleteSnapshots } from '@/db/queries/report-snapshots';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import { countStaleBursts } from '@/lib/report/count-stale-bursts';
import { weekAt } from '@/lib/report/week';

/** Removes the sample data and nothing else; weeks that were frozen with them are frozen anew. */
export async function clearDemo(): Promise<{ comments: number }> {
  return retryDeadlocks(() => getDatabase().transaction(clear));
}

async function clear(tx: Db) {
  const { comments, hours } = await deleteDemo(tx);
  await countStaleBursts(tx);
  const weeks = new Set([...hours].map((hour) => weekAt(new Date(hour)).id));
  await deleteSnapshots(tx, [...weeks]);
  return { comments };
}
