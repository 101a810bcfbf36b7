import { desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
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

export async function appendRevision(
  db: Db,
  revision: { week: string; revisedAt: string; differences: unknown },
): Promise<void> {
  await db.insert(reportRevisions).values(revision);
}
