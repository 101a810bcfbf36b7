import type { Task } from '@/db/schema/tasks';
import type { Actor } from '@/lib/audit/actor';
import { requireScope } from '@/lib/auth/require-scope';
import type { Scope } from '@/lib/auth/scopes';
import { cancelTask, requireTask } from '@/lib/tasks/require-task';
import { taskScopes } from '@/lib/tasks/task-scopes';

/** Whoever may start such a task may stop it. Throws 404 and 403. */
export async function stopTask(id: string, by: Actor & { scopes: readonly Scope[] }): Promise<Task> {
  const { kind } = await requireTask(id);
  requireScope(by, taskScopes[kind]);
  return cancelTask(id, by);
}
