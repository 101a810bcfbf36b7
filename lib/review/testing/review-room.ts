import { createTestDatabase } from '@/db/testing';
import { confirmReview } from '@/lib/review/confirm-review';
import { loadItems } from '@/lib/review/load-items';
import { reviewSearchSchema } from '@/lib/review/review-search';
import { saveReviewSettings } from '@/lib/review/review-settings';
import type { Reviewer } from '@/lib/review/reviewer';
import { takeWork } from '@/lib/review/take-work';
import { createReviewer, decision, queueComments } from '@/lib/review/testing/review-fixtures';
import { undoReview } from '@/lib/review/undo-review';

/** A database with two curators and a judge, where no second opinions are drawn, and what they do in it. */
export async function openReviewRoom() {
  const { db, drop } = await createTestDatabase();
  const [first, second] = [await createReviewer(db), await createReviewer(db)];
  const judge = await createReviewer(db, 'analista');
  await saveReviewSettings(db, { settings: { secondShare: 0 }, admin: judge });
  return {
    ...{ db, drop, first, second, judge },
    queueOne: async () => (await queueComments(db, 1))[0] ?? '',
    confirm: (commentId: string, reviewer: Reviewer, input = {}) =>
      confirmReview({ commentId, input: decision(input), reviewer }, db),
    take: ({ id: userId }: Reviewer) =>
      takeWork({ userId, search: reviewSearchSchema.parse({}), want: 100 }, db),
    undo: (reviewer: Reviewer, commentId?: string) => undoReview({ reviewer, commentId }, db),
    show: async (id: string, { id: userId }: Reviewer) => (await loadItems(db, { ids: [id], userId }))[0],
  };
}
export type ReviewRoom = Awaited<ReturnType<typeof openReviewRoom>>;
