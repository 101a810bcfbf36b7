import { getDatabase } from '@/db/client';
import { endTask, getTask } from '@/db/queries/tasks';
import type { Task } from '@/db/schema/tasks';
import { NotFoundError } from '@/lib/errors';

export async function requireTask(id: string): Promise<Task> {
  const task = await getTask(getDatabase(), id);
  if (!task) throw new NotFoundError('Tarefa não encontrada.');
  return task;
}

/** Stops a task after the part it is at; what was done stays. One that has ended is left as it is. */
export async function cancelTask(id: string): Promise<Task> {
  await endTask(getDatabase(), id, { status: 'cancelled' });
  return requireTask(id);
}
