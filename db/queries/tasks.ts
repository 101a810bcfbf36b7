import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { tasks, type Task } from '@/db/schema/tasks';

export type NewTask = Pick<Task, 'id' | 'kind' | 'params' | 'total' | 'createdBy'>;
/** What one part of the work did, and the position it ended at. */
export type Progress = { done: number; changed: number; queued: number; position: string | null };

export async function createTask(tx: Db, task: NewTask): Promise<void> {
  await tx.insert(tasks).values(task);
}

export async function getTask(db: Db, id: string): Promise<Task | null> {
  const [task] = await db.select().from(tasks).where(eq(tasks.id, id));
  return task ?? null;
}

/** Newest first. */
export async function listTasks(
  db: Db,
  { kind, limit }: Pick<Task, 'kind'> & { limit: number },
): Promise<Task[]> {
  return db.select().from(tasks).where(eq(tasks.kind, kind)).orderBy(desc(tasks.createdAt)).limit(limit);
}

/** Takes a part of the work for this transaction. False when the task has ended or has had that part already. */
export async function lockTaskPart(
  tx: Db,
  { id, position }: { id: string; position: string | null },
): Promise<boolean> {
  const rows = await tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(isRunning(id), sql`${tasks.position} is not distinct from ${position}`))
    .for('update');
  return rows.length > 0;
}

export async function advanceTask(tx: Db, id: string, progress: Progress): Promise<void> {
  const { done, changed, queued, position } = progress;
  await tx
    .update(tasks)
    .set({
      done: sql`${tasks.done} + ${done}`,
      changed: sql`${tasks.changed} + ${changed}`,
      queued: sql`${tasks.queued} + ${queued}`,
      position,
    })
    .where(isRunning(id));
}

type Ending = { status: 'completed' | 'cancelled' } | { status: 'failed'; error: string };

/** False when it had ended before. */
export async function endTask(tx: Db, id: string, ending: Ending): Promise<boolean> {
  const rows = await tx
    .update(tasks)
    .set({ ...ending, finishedAt: sql`now()` })
    .where(isRunning(id))
    .returning({ id: tasks.id });
  return rows.length > 0;
}

function isRunning(id: string) {
  return and(eq(tasks.id, id), eq(tasks.status, 'running'));
}
