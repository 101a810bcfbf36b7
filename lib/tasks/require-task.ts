import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { endTask, getTask } from '@/db/queries/tasks';
import type { Task } from '@/db/schema/tasks';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { NotFoundError } from '@/lib/errors';

export async function requireTask(id: string): Promise<Task> {
  const task = await getTask(getDatabase(), id);
  if (!task) throw new NotFoundError('Tarefa não encontrada.');
  return task;
}

/** Stops a task after the part it is at; what was done stays. One that has ended is left as it is. */
export async function cancelTask(id: string, actor: Actor): Promise<Task> {
  await getDatabase().transaction(async (tx) => {
    if (!(await endTask(tx, id, { status: 'cancelled' }))) return;
    await recordAudit(tx, { ...signedBy(actor), action: 'task.cancelled', subject: `task:${id}` });
  });
  return requireTask(id);
}
