import type { Backlog } from '@/db/queries/pipeline-health';

/** Counts stop one above this: "more than". */
export const countedTo = 500;

type Counted = { kind: CountedKind; count: number; isMore: boolean };
type CountedKind =
  | 'failedRuns'
  | 'failedTasks'
  | 'failedComments'
  | 'unseenAlerts'
  | 'latePending'
  | 'lateReview'
  | 'disputes'
  | 'proposedTags';
export type Attention = Counted | { kind: 'modelPaused'; detail: string } | { kind: 'budgetSpent' };

export type ModelState = {
  /** Whether comments would go to the language model now. */
  isUsed: boolean;
  /** What the provider said last, while requests are held back; null when they pass. */
  pausedFor: string | null;
  isBudgetSpent: boolean;
};

/** What a person should look at, most pressing first; nothing while all is well. */
export function listAttention(backlog: Backlog, model: ModelState): Attention[] {
  const counted = (kind: CountedKind, count: number): Attention[] =>
    count > 0 ? [{ kind, count: Math.min(count, countedTo), isMore: count > countedTo }] : [];
  return [
    ...counted('failedRuns', backlog.failedRuns),
    ...counted('failedTasks', backlog.failedTasks),
    ...counted('failedComments', backlog.failed),
    ...ofModel(model),
    ...counted('unseenAlerts', backlog.unseenAlerts),
    ...counted('latePending', backlog.latePending),
    ...counted('lateReview', backlog.lateInReview),
    ...counted('disputes', backlog.disputes),
    ...counted('proposedTags', backlog.proposedTags),
  ];
}

/** A pause that nobody waits for is no news, and a spent budget adds nothing to one. */
function ofModel({ isUsed, pausedFor, isBudgetSpent }: ModelState): Attention[] {
  if (!isUsed) return [];
  if (pausedFor !== null) return [{ kind: 'modelPaused', detail: pausedFor }];
  return isBudgetSpent ? [{ kind: 'budgetSpent' }] : [];
}
