import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { commentStateSchema, lockComments, type LockedComment } from '@/db/queries/comment-states';
import { restoreComments } from '@/db/queries/corrections';
import { leaseComment } from '@/db/queries/review-queue';
import { getLatestReview, markUndone } from '@/db/queries/reviews';
import {
  dropAdjudication,
  dropSecondOpinion,
  getAdjudication,
  getSecondOpinion,
  setAnswered,
  setSettled,
} from '@/db/queries/second-opinions';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import { reviewKinds, type Review } from '@/db/schema/review';
import { signedBy } from '@/lib/audit/actor';
import type { Reviewer } from '@/lib/review/reviewer';

/** `answered`: somebody else built on it; `stale`: the comment moved on; `nothing`: there is none of the last day. */
export type UndoOutcome =
  { kind: 'undone'; commentId: string } | { kind: 'refused'; why: 'nothing' | 'stale' | 'answered' };

type Undo = { reviewer: Reviewer; commentId?: string };
type Step = { review: Review; comment: LockedComment; userId: string };

/** Takes back a person's last word in the queue, or the last on one comment, where nothing came after it. */
export async function undoReview(
  { reviewer, commentId }: Undo,
  db: Db = getDatabase(),
): Promise<UndoOutcome> {
  const kinds: Review['kind'][] = commentId ? [...reviewKinds] : ['review', 'second_opinion'];
  return retryDeadlocks(() =>
    db.transaction(async (tx) => {
      const wanted = { userId: reviewer.id, commentId, kinds };
      const found = await getLatestReview(tx, wanted);
      const [comment] = await lockComments(tx, found ? [found.commentId] : []);
      const review = await getLatestReview(tx, wanted); // as it is now that the comment is held
      if (!review || !comment || review.id !== found?.id) return { kind: 'refused', why: 'nothing' };
      const why = await takeBack[review.kind](tx, { review, comment, userId: reviewer.id });
      if (why) return { kind: 'refused', why };
      await markUndone(tx, review.id);
      if (review.kind !== 'adjudication')
        await leaseComment(tx, { userId: reviewer.id, commentId: comment.id });
      await recordAudit(tx, {
        ...signedBy(reviewer),
        action: 'review.undone',
        subject: `comment:${comment.id}`,
        details: { revisao: review.id, tipo: review.kind },
      });
      return { kind: 'undone', commentId: comment.id };
    }),
  );
}

type Refusal = 'stale' | 'answered' | null;

const takeBack: Record<Review['kind'], (tx: Db, step: Step) => Promise<Refusal>> = {
  async review(tx, step) {
    const second = await getSecondOpinion(tx, step.comment.id);
    if (second?.answeredAt) return 'answered';
    const why = await restore(tx, step);
    if (!why) await dropSecondOpinion(tx, step.comment.id);
    return why;
  },
  async second_opinion(tx, { review, comment }) {
    const adjudication = await getAdjudication(tx, comment.id);
    if (adjudication?.settledAt) return 'answered';
    if (comment.revision !== review.revision) return 'stale';
    await setAnswered(tx, { commentId: comment.id, isAnswered: false });
    await dropAdjudication(tx, comment.id);
    return null;
  },
  async adjudication(tx, step) {
    const why = await restore(tx, step);
    if (!why) await setSettled(tx, { commentId: step.comment.id, settledBy: null });
    return why;
  },
};

async function restore(tx: Db, { review, comment, userId }: Step): Promise<Refusal> {
  const before = commentStateSchema.parse(review.before);
  const state = { id: comment.id, revision: review.revision, before };
  const { refused } = await restoreComments(tx, [state], { userId });
  return refused.length > 0 ? 'stale' : null;
}
