import { getDatabase } from '@/db/client';
import { batches } from '@/db/schema/comments';

/** Whether nothing was ever received: the only state in which the demo may seed itself. */
export async function isEmptyDatabase(): Promise<boolean> {
  const rows = await getDatabase().select({ id: batches.id }).from(batches).limit(1);
  return rows.length === 0;
}
