import { desc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { countsRow } from '@/db/queries/category-sums';
import { reportRevisions, reportSnapshots, type ReportSnapshot } from '@/db/schema/report';

export async function getSnapshot(db: Db, week: string): Promise<ReportSnapshot | null> {
  const [snapshot] = await db.select().from(reportSnapshots).where(eq(reportSnapshots.week, week));
  return snapshot ?? null;
}

/** False when the week is frozen already. */
export async function insertSnapshot(db: Db, snapshot: ReportSnapshot): Promise<boolean> {
  const inserted = await db
    .insert(reportSnapshots)
    .values(snapshot)
    .onConflictDoNothing()
    .returning({ week: reportSnapshots.week });
  return inserted.length > 0;
}

/** Those of `weeks` that are frozen. */
export async function listFrozen(db: Db, weeks: string[]): Promise<ReportSnapshot[]> {
  return db.select().from(reportSnapshots).where(inArray(reportSnapshots.week, weeks));
}

const frozenCounts = z.object({ week: z.string(), counts: countsRow });

/** What each frozen week counted by category, the oldest first; the rest of the numbers is much longer. */
export async function listFrozenCounts(db: Db) {
  return fetchRows(
    db,
    frozenCounts,
    sql`select week, numbers->'counts' as counts from report_snapshots order by week`,
  );
}

/** So that the week is frozen anew. */
export async function deleteSnapshots(tx: Db, weeks: string[]): Promise<void> {
  if (weeks.length > 0) await tx.delete(reportSnapshots).where(inArray(reportSnapshots.week, weeks));
}

export async function getLastRevision(db: Db, week: string) {
  const [revision] = await db
    .select({ revisedAt: reportRevisions.revisedAt, differences: reportRevisions.differences })
    .from(reportRevisions)
    .where(eq(reportRevisions.week, week))
    .orderBy(desc(reportRevisions.id))
    .limit(1);
  return revision ?? null;
}

const lastRevision = z.object({ week: z.string(), differences: z.unknown() });

/** Of each week that has one. */
export async function listLastRevisions(db: Db) {
  return fetchRows(
    db,
    lastRevision,
    sql`select distinct on (week) week, differences from report_revisions order by week, id desc`,
  );
}

export async function appendRevisions(db: Db, revisions: NewRevision[]): Promise<void> {
  if (revisions.length > 0) await db.insert(reportRevisions).values(revisions);
}

type NewRevision = { week: string; revisedAt: string; differences: unknown };
