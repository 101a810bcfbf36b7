import { getDatabase } from '@/db/client';
import { deleteDemo } from '@/db/queries/demo';
import { retryDeadlocks } from '@/db/retry-deadlocks';

/** Removes the sample data and nothing else. */
export async function clearDemo(): Promise<{ comments: number }> {
  return retryDeadlocks(() => getDatabase().transaction((tx) => deleteDemo(tx)));
}
