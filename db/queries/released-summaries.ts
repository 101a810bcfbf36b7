import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { summaries, summaryVersions } from '@/db/schema/summaries';

/** The texts of a version, unparsed: of the one that was released, also when somebody has written another since. */
export async function getVersionTexts(
  db: Db,
  { week, version }: { week: string; version: number },
): Promise<unknown> {
  const [row] = await db
    .select({ texts: summaryVersions.texts })
    .from(summaryVersions)
    .where(and(eq(summaryVersions.week, week), eq(summaryVersions.version, version)));
  return row?.texts ?? null;
}

/** Keeps the first instant. */
export async function markSummarySent(tx: Db, week: string): Promise<void> {
  await tx
    .update(summaries)
    .set({ sentAt: sql`coalesce(${summaries.sentAt}, now())` })
    .where(eq(summaries.week, week));
}
