import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import type { LockedComment } from '@/db/queries/comment-states';
import { correctComments } from '@/db/queries/corrections';
import { getLease } from '@/db/queries/review-queue';
import { getLatestReview, getMachineWord, insertReview } from '@/db/queries/reviews';
import {
  askSecondOpinion,
  dropAdjudication,
  getSecondOpinion,
  type SecondOpinionReason,
} from '@/db/queries/second-opinions';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import type { Review } from '@/db/schema/review';
import { signedBy } from '@/lib/audit/actor';
import { ValidationError } from '@/lib/errors';
import { isSampled } from '@/lib/review/is-sampled';
import { readDecision, type Values } from '@/lib/review/read-decision';
import type { ReviewInput } from '@/lib/review/review-input';
import { getReviewSettings } from '@/lib/review/review-settings';
import type { Reviewer } from '@/lib/review/reviewer';
import { giveSecondOpinion } from '@/lib/review/give-second-opinion';
import { announceReviewed } from '@/lib/webhooks/announce-comments';

/** `stale`: it moved on; `taken`: it is another's now; `missing`: it is gone. Nothing was written then. */
export type Conflict = { kind: 'conflict'; why: 'stale' | 'taken' | 'missing' };
export type ReviewOutcome = { kind: 'saved'; reviewId: number } | Conflict;

type Confirmation = { commentId: string; input: ReviewInput; reviewer: Reviewer };

/** A person's word on a comment of the queue. The same word again, as after a lost answer, changes nothing. */
export async function confirmReview(
  { commentId, input, reviewer }: Confirmation,
  db: Db = getDatabase(),
): Promise<ReviewOutcome> {
  const { secondShare } = await getReviewSettings(db);
  return retryDeadlocks(() =>
    db.transaction(async (tx) => {
      const read = await readDecision(tx, { commentId, input });
      if (!read) return conflict('missing');
      const { comment, values } = read;
      const before = await findSaid(tx, { comment, values, input, reviewer });
      if (before) return before;
      if (comment.revision !== input.versao) return conflict('stale');
      const lease = await getLease(tx, commentId);
      if (lease?.isLive && lease.userId !== reviewer.id) return conflict('taken');
      const words = { comment, values, input, reviewer };
      const reviewId = (await isAskedAgain(tx, words))
        ? await giveSecondOpinion(tx, words)
        : await writeReview(tx, { ...words, secondShare });
      return { kind: 'saved', reviewId };
    }),
  );
}

const conflict = (why: Conflict['why']): Conflict => ({ kind: 'conflict', why });

type Words = { comment: LockedComment; values: Values; input: ReviewInput; reviewer: Reviewer };

/** What this person said of the comment as it is now, if it is what they say again. */
async function findSaid(tx: Db, { comment, values, input, reviewer }: Words): Promise<ReviewOutcome | null> {
  const said = await getLatestReview(tx, {
    userId: reviewer.id,
    commentId: comment.id,
    kinds: ['review', 'second_opinion'],
  });
  if (said?.revision !== comment.revision) return null;
  const read = said.kind === 'review' ? said.revision - 1 : said.revision;
  if (input.versao !== read) return null;
  const isAsked = !input.segunda_opiniao || (await getSecondOpinion(tx, comment.id)) !== null;
  return isAsked && isSame(said, { values, input })
    ? { kind: 'saved', reviewId: said.id }
    : conflict('stale');
}

/** Whether all that is said now was said then. */
function isSame(said: Review, { values, input }: Pick<Words, 'values' | 'input'>): boolean {
  const { category, tags, artistId, releaseId } = values;
  const same = (now: unknown, then: unknown) => now === undefined || now === then;
  return (
    same(category, said.category) &&
    same(tags?.toSorted().join(), said.tags.toSorted().join()) &&
    same(artistId, said.artistId) &&
    same(releaseId, said.releaseId) &&
    same(input.nota, said.note ?? undefined)
  );
}

async function isAskedAgain(tx: Db, { comment, reviewer }: Words): Promise<boolean> {
  if (!comment.state.reviewed) return false;
  const asked = await getSecondOpinion(tx, comment.id);
  return asked !== null && asked.answeredAt === null && asked.firstUserId !== reviewer.id;
}

async function writeReview(
  tx: Db,
  { comment, values, input, reviewer, secondShare }: Words & { secondShare: number },
): Promise<number> {
  const { id, state } = comment;
  const decider = { userId: reviewer.id, note: input.nota };
  const earlier = await getSecondOpinion(tx, id);
  const { corrected } = await correctComments(tx, [{ id, ...values }], decider);
  const [done] = corrected;
  if (!done?.after.category)
    throw new ValidationError([
      { campo: 'categoria', mensagem: 'o comentário ainda não tem categoria: diga uma' },
    ]);
  const { category, tags, artistId, releaseId } = done.after;
  const machine = state.reviewed
    ? await getMachineWord(tx, id)
    : {
        modelVersion: state.modelVersion,
        modelCategory: state.category,
        modelConfidence: state.confidence,
      };
  const reviewId = await insertReview(tx, {
    ...{ commentId: id, userId: reviewer.id, kind: 'review', note: input.nota ?? null },
    ...{ category, tags, artistId, releaseId, ...machine, before: done.before, revision: done.revision },
  });
  const asked = await askAnother(tx, {
    commentId: id,
    reviewer,
    isFlagged: input.segunda_opiniao,
    earlier: earlier?.reason,
    secondShare,
  });
  await recordAudit(tx, {
    ...signedBy(reviewer),
    action: 'comment.reviewed',
    subject: `comment:${id}`,
    details: { revisao: reviewId, de: state.category, para: category, segunda_opiniao: asked },
  });
  await announceReviewed(tx, [comment], 'revisao');
  return reviewId;
}

type AskAnother = {
  commentId: string;
  reviewer: Reviewer;
  isFlagged: boolean;
  /** Why one was asked for before, if it was. */
  earlier: SecondOpinionReason | undefined;
  secondShare: number;
};

/** A first word makes void what others said of an earlier one. */
async function askAnother(tx: Db, { commentId, reviewer, isFlagged, earlier, secondShare }: AskAnother) {
  await dropAdjudication(tx, commentId);
  const drawn = isSampled(commentId, secondShare) ? 'sample' : null;
  const reason = isFlagged ? 'flag' : (earlier ?? drawn);
  if (reason) await askSecondOpinion(tx, { commentId, firstUserId: reviewer.id, reason });
  return reason;
}
