import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { lockComments } from '@/db/queries/comment-states';
import { getFirstWord } from '@/db/queries/reviews';
import { askSecondOpinion, getSecondOpinion } from '@/db/queries/second-opinions';
import { signedBy } from '@/lib/audit/actor';
import { AppError, NotFoundError } from '@/lib/errors';
import type { Reviewer } from '@/lib/review/reviewer';

type Flag = { commentId: string; reviewer: Reviewer };

/** Asks another person's opinion on what this one has confirmed. Throws 404, and 409 where it was not theirs. */
export async function flagReview({ commentId, reviewer }: Flag, db: Db = getDatabase()): Promise<void> {
  await db.transaction(async (tx) => {
    const [comment] = await lockComments(tx, [commentId]);
    if (!comment) throw new NotFoundError('Comentário não encontrado.');
    const first = await getFirstWord(tx, commentId);
    if (first?.userId !== reviewer.id || first.revision !== comment.revision) throw notReviewed();
    const asked = await getSecondOpinion(tx, commentId);
    if (asked?.answeredAt) throw alreadyGiven();
    await askSecondOpinion(tx, { commentId, firstUserId: reviewer.id, reason: 'flag' });
    await recordAudit(tx, {
      ...signedBy(reviewer),
      action: 'review.flagged',
      subject: `comment:${commentId}`,
    });
  });
}

const notReviewed = () =>
  new AppError({
    code: 'sem_revisao',
    status: 409,
    message: 'Confirme o comentário antes de pedir uma segunda opinião sobre ele.',
  });

const alreadyGiven = () =>
  new AppError({ code: 'ja_respondida', status: 409, message: 'A segunda opinião já foi dada.' });
