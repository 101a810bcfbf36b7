import { getDatabase } from '@/db/client';
import { deleteDemo } from '@/db/queries/demo';

/** Removes the sample data and nothing else. */
export async function clearDemo(): Promise<{ comments: number }> {
  return getDatabase().transaction((tx) => deleteDemo(tx));
}
