import { getDatabase } from '@/db/client';
import { getSummary } from '@/db/queries/summaries';
import { operator } from '@/lib/audit/actor';
import { releaseSummary } from '@/lib/summary/send-summary';

/**
 * Sends the newest week by itself when this run wrote it, or when a person approved it and left the sending to the
 * schedule. What is there otherwise, such as sample data or a draft in somebody's hands, is left alone.
 */
export async function releaseNewest(week: string, { isWritten }: { isWritten: boolean }): Promise<boolean> {
  const summary = await getSummary(getDatabase(), week);
  if (!summary?.approvedAt || summary.sentAt) return false;
  if (!isWritten && summary.approvedBy === null) return false;
  return releaseSummary(summary, operator, getDatabase());
}
