import { getDatabase, type Db } from '@/db/client';
import { recountBursts } from '@/db/queries/burst-counts';

/** Counts the bursts of all days whose comments changed, oldest first, a transaction a week. Safe to repeat. */
export async function countStaleBursts(db: Db = getDatabase()): Promise<void> {
  let day: string | null = null;
  do day = await recountAfter(db, day);
  while (day !== null);
}

function recountAfter(db: Db, day: string | null): Promise<string | null> {
  return db.transaction((tx) => recountBursts(tx, day));
}
