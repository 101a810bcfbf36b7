import type { Task } from '@/db/schema/tasks';

const undoableMs = 24 * 3_600_000;

type Case = {
  correction: Pick<Task, 'status' | 'finishedAt'>;
  /** Its newest undo. */
  undo: Pick<Task, 'status'> | undefined;
  now: number;
};

/** Why a bulk correction cannot be undone (again); null when it can. */
export function whyNoUndo({ correction, undo, now }: Case): 'running' | 'undoing' | 'undone' | 'late' | null {
  if (correction.status === 'running' || !correction.finishedAt) return 'running';
  if (undo?.status === 'running') return 'undoing';
  if (undo?.status === 'completed') return 'undone';
  return now - Date.parse(correction.finishedAt) > undoableMs ? 'late' : null;
}
