import type { Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { commentStateSchema, type LockedComment } from '@/db/queries/comment-states';
import { releaseLeases } from '@/db/queries/review-queue';
import { getFirstWord, insertReview } from '@/db/queries/reviews';
import { openAdjudication, setAnswered } from '@/db/queries/second-opinions';
import { signedBy } from '@/lib/audit/actor';
import { ValidationError } from '@/lib/errors';
import type { Values } from '@/lib/review/read-decision';
import type { ReviewInput } from '@/lib/review/review-input';
import type { Reviewer } from '@/lib/review/reviewer';

type SecondOpinion = {
  comment: LockedComment;
  values: Values;
  input: ReviewInput;
  reviewer: Reviewer;
};

/**
 * A second person's word, on a locked comment. It leaves the comment as it is; another category than the first
 * person's opens an adjudication.
 */
export async function giveSecondOpinion(
  tx: Db,
  { comment: { id, state, revision }, values, input, reviewer }: SecondOpinion,
): Promise<number> {
  const first = await getFirstWord(tx, id);
  const category = values.category ?? first?.modelCategory;
  if (!first || !category) throw new ValidationError([{ campo: 'categoria', mensagem: 'diga a categoria' }]);
  const shown = commentStateSchema.parse(first.before);
  const isAgreed = category === first.category;
  const reviewId = await insertReview(tx, {
    ...{ commentId: id, userId: reviewer.id, kind: 'second_opinion', category, note: input.nota ?? null },
    tags: values.tags ?? shown.tags,
    artistId: values.artistId === undefined ? shown.artistId : values.artistId,
    releaseId: values.releaseId === undefined ? shown.releaseId : values.releaseId,
    modelVersion: first.modelVersion,
    modelCategory: first.modelCategory,
    modelConfidence: first.modelConfidence,
    ...{ before: state, revision },
  });
  await setAnswered(tx, { commentId: id, isAnswered: true });
  if (!isAgreed) await openAdjudication(tx, id);
  await releaseLeases(tx, { userId: reviewer.id, ids: [id] });
  await recordAudit(tx, {
    ...signedBy(reviewer),
    action: 'second_opinion.given',
    subject: `comment:${id}`,
    details: { revisao: reviewId, categoria: category, concorda: isAgreed },
  });
  return reviewId;
}
