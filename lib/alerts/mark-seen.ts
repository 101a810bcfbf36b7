import { getDatabase } from '@/db/client';
import { markAlertsSeen } from '@/db/queries/alerts';

/** One alert, or all up to one. Whoever was first stays written down; repeats change nothing. */
export async function markSeen(
  which: { id: number } | { upTo: number },
  userId: string,
): Promise<{ seen: number }> {
  const seen = await markAlertsSeen(getDatabase(), { ...which, userId });
  return { seen: seen.length };
}
