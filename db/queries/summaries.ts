import { and, desc, eq, getTableColumns, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { summaries, summaryVersions, type SummaryVersion } from '@/db/schema/summaries';

const { createdAt, ...versionColumns } = getTableColumns(summaryVersions);
const columns = { ...getTableColumns(summaries), ...versionColumns, writtenAt: createdAt };
const isCurrent = and(
  eq(summaryVersions.week, summaries.week),
  eq(summaryVersions.version, summaries.version),
);

/** A summary with the version that counts. */
export type StoredSummary = NonNullable<Awaited<ReturnType<typeof getSummary>>>;

export async function getSummary(db: Db, week: string) {
  const [summary] = await db
    .select(columns)
    .from(summaries)
    .innerJoin(summaryVersions, isCurrent)
    .where(eq(summaries.week, week));
  return summary ?? null;
}

/** Newest week first. */
export async function listSummaries(
  db: Db,
  { before, limit }: { before?: string; limit: number },
): Promise<StoredSummary[]> {
  return db
    .select(columns)
    .from(summaries)
    .innerJoin(summaryVersions, isCurrent)
    .where(before === undefined ? undefined : lt(summaries.week, before))
    .orderBy(desc(summaries.week))
    .limit(limit);
}

/** Newest first. */
export async function listSummaryVersions(db: Db, week: string): Promise<SummaryVersion[]> {
  return db
    .select()
    .from(summaryVersions)
    .where(eq(summaryVersions.week, week))
    .orderBy(desc(summaryVersions.version));
}

/** Those of `weeks` that have a summary. */
export async function listSummarisedWeeks(db: Db, weeks: string[]): Promise<string[]> {
  const rows = await db
    .select({ week: summaries.week })
    .from(summaries)
    .where(inArray(summaries.week, weeks));
  return rows.map(({ week }) => week);
}

export type NewVersion = Pick<SummaryVersion, 'week' | 'writtenBy' | 'author' | 'texts' | 'refusals'> & {
  facts: unknown;
};

/** The first version of a week; false when it has one already. */
export async function insertSummary(
  tx: Db,
  { facts, ...version }: NewVersion,
  { isApproved }: { isApproved: boolean },
): Promise<boolean> {
  const now = sql`now()`;
  const inserted = await tx
    .insert(summaries)
    .values({ week: version.week, facts, version: 1, createdAt: now, approvedAt: isApproved ? now : null })
    .onConflictDoNothing()
    .returning({ week: summaries.week });
  if (inserted.length === 0) return false;
  await tx.insert(summaryVersions).values({ ...version, version: 1, createdAt: now });
  return true;
}

/** The next version, which takes the approval back; false when `after` is no longer the one that counts. */
export async function appendVersion(
  tx: Db,
  { facts, ...version }: NewVersion,
  { after }: { after: number },
): Promise<boolean> {
  const moved = await tx
    .update(summaries)
    .set({ facts, version: after + 1, approvedAt: null, approvedBy: null })
    .where(and(eq(summaries.week, version.week), eq(summaries.version, after)))
    .returning({ week: summaries.week });
  if (moved.length === 0) return false;
  await tx.insert(summaryVersions).values({ ...version, version: after + 1, createdAt: sql`now()` });
  return true;
}

/** False when it is approved already, or another version counts by now. */
export async function approveSummary(
  tx: Db,
  { week, version, approvedBy }: { week: string; version: number; approvedBy: string },
): Promise<boolean> {
  const rows = await tx
    .update(summaries)
    .set({ approvedAt: sql`now()`, approvedBy })
    .where(and(eq(summaries.week, week), eq(summaries.version, version), isNull(summaries.approvedAt)))
    .returning({ week: summaries.week });
  return rows.length > 0;
}

/** False unless this version is approved and was never sent: who gets true, and nobody else, sends it. */
export async function claimSending(
  tx: Db,
  { week, version }: { week: string; version: number },
): Promise<boolean> {
  const rows = await tx
    .update(summaries)
    .set({ sentAt: sql`now()` })
    .where(
      and(
        eq(summaries.week, week),
        eq(summaries.version, version),
        isNotNull(summaries.approvedAt),
        isNull(summaries.sentAt),
      ),
    )
    .returning({ week: summaries.week });
  return rows.length > 0;
}

export async function deleteSummaries(tx: Db, weeks: string[]): Promise<void> {
  if (weeks.length > 0) await tx.delete(summaries).where(inArray(summaries.week, weeks));
}

/** Only to take out what somebody had erased; versions do not change otherwise. */
export async function replaceTexts(
  tx: Db,
  { week, version, texts }: Pick<SummaryVersion, 'week' | 'version' | 'texts'>,
): Promise<void> {
  await tx
    .update(summaryVersions)
    .set({ texts })
    .where(and(eq(summaryVersions.week, week), eq(summaryVersions.version, version)));
}
