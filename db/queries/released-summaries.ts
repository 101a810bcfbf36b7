import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { summaries, summaryVersions } from '@/db/schema/summaries';

/** The texts of the version that counts, unparsed; null until it may be sent. */
export async function getReleasedTexts(db: Db, week: string): Promise<unknown> {
  const [row] = await db
    .select({ texts: summaryVersions.texts })
    .from(summaries)
    .innerJoin(
      summaryVersions,
      and(eq(summaryVersions.week, summaries.week), eq(summaryVersions.version, summaries.version)),
    )
    .where(and(eq(summaries.week, week), isNotNull(summaries.approvedAt)));
  return row?.texts ?? null;
}

/** Keeps the first instant. */
export async function markSummarySent(tx: Db, week: string): Promise<void> {
  await tx
    .update(summaries)
    .set({ sentAt: sql`coalesce(${summaries.sentAt}, now())` })
    .where(eq(summaries.week, week));
}
