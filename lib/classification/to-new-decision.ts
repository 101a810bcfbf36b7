import type { NewDecision } from '@/db/queries/decisions';
import type { Decision } from '@/lib/classification/create-classifier';

/** A decision about the comment as it was at `revision`. */
export function toNewDecision(decision: Decision, revision: number): NewDecision {
  return { ...decision, revision, status: decision.reviewReason === null ? 'classificado' : 'em_revisao' };
}
