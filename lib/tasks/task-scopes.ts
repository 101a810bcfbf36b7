import type { Task } from '@/db/schema/tasks';
import type { Scope } from '@/lib/auth/scopes';

/** What starting a task asks for, and stopping it too. */
export const taskScopes = {
  reclassification: 'modelos:gerir',
  tag_merge: 'tags:gerir',
  bulk_correction: 'comentarios:gerir',
  bulk_undo: 'comentarios:gerir',
} as const satisfies Record<Task['kind'], Scope>;

/** Which of them a stop needs, the task says. */
export const stopScopes = [...new Set<Scope>(Object.values(taskScopes))];
