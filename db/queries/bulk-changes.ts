import { and, asc, count, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson, fetchRows } from '@/db/queries/bulk';
import { commentStateSchema, type CommentState } from '@/db/queries/comment-states';
import { bulkChanges } from '@/db/schema/review';
import { tasks, type Task } from '@/db/schema/tasks';

/** What a comment was before a bulk correction, and the revision it got by it. */
export type BulkChange = { id: string; before: CommentState; revision: number };

/** The database's clock, which also says when a comment was received; to the microsecond. */
export async function readClock(db: Db): Promise<string> {
  const [row] = await fetchRows(db, z.object({ at: z.string() }), sql`select clock_timestamp()::text as at`);
  if (!row) throw new Error('The database has no clock.');
  return row.at;
}

export async function insertBulkChanges(tx: Db, taskId: string, changes: BulkChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.execute(sql`
    insert into bulk_changes (task_id, comment_id, before, revision)
    select ${taskId}::uuid, id, before, revision
    from json_to_recordset(${asJson(changes)}) as c(id uuid, before jsonb, revision int)`);
}

type Part = { taskId: string; after: string | null; limit: number };

/** By comment; `after` is the last one of the part before. */
export async function listBulkChanges(db: Db, { taskId, after, limit }: Part): Promise<BulkChange[]> {
  const rows = await db
    .select({ id: bulkChanges.commentId, before: bulkChanges.before, revision: bulkChanges.revision })
    .from(bulkChanges)
    .where(and(eq(bulkChanges.taskId, taskId), after ? gt(bulkChanges.commentId, after) : undefined))
    .orderBy(asc(bulkChanges.commentId))
    .limit(limit);
  return rows.map(({ before, ...row }) => ({ ...row, before: commentStateSchema.parse(before) }));
}

export async function deleteBulkChanges(tx: Db, taskId: string, commentIds: string[]): Promise<void> {
  if (commentIds.length === 0) return;
  await tx
    .delete(bulkChanges)
    .where(and(eq(bulkChanges.taskId, taskId), inArray(bulkChanges.commentId, commentIds)));
}

export async function countBulkChanges(db: Db, taskId: string): Promise<number> {
  const [row] = await db.select({ count: count() }).from(bulkChanges).where(eq(bulkChanges.taskId, taskId));
  return row?.count ?? 0;
}

/** What can no longer be undone. */
export async function purgeBulkChanges(db: Db, olderThanHours: number): Promise<void> {
  await db.execute(sql`
    delete from bulk_changes c using tasks t
    where t.id = c.task_id and t.finished_at < now() - make_interval(hours => ${olderThanHours})`);
}

/** Until the transaction ends nobody else starts its undo. */
export async function lockBulkCorrection(tx: Db, id: string): Promise<Task | null> {
  const [task] = await tx.select().from(tasks).where(isBulkCorrection(id)).for('update');
  return task ?? null;
}

function isBulkCorrection(id: string) {
  return and(eq(tasks.id, id), eq(tasks.kind, 'bulk_correction'));
}

/** The newest undo of each of these corrections that has one, by the correction. */
export async function listUndos(db: Db, correctionIds: string[]): Promise<Map<string, Task>> {
  const of = sql<string>`${tasks.params} ->> 'correctionId'`;
  const rows = await db
    .select({ of, undo: tasks })
    .from(tasks)
    .where(and(eq(tasks.kind, 'bulk_undo'), inArray(of, correctionIds)))
    .orderBy(asc(tasks.createdAt));
  return new Map(rows.map(({ of: correctionId, undo }) => [correctionId, undo]));
}

/** Newest first. */
export async function listBulkCorrections(db: Db, limit: number): Promise<Task[]> {
  return db
    .select()
    .from(tasks)
    .where(eq(tasks.kind, 'bulk_correction'))
    .orderBy(desc(tasks.createdAt))
    .limit(limit);
}
