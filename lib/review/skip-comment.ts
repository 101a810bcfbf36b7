import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { hasComment } from '@/db/queries/comments';
import { releaseLeases } from '@/db/queries/review-queue';
import { signedBy } from '@/lib/audit/actor';
import { NotFoundError } from '@/lib/errors';
import type { Reviewer } from '@/lib/review/reviewer';

type Skip = { commentId: string; reviewer: Reviewer };

/** Gives a comment back to the queue; for an hour it is not shown to this person again. */
export async function skipComment({ commentId, reviewer }: Skip, db: Db = getDatabase()): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await hasComment(tx, commentId))) throw new NotFoundError('Comentário não encontrado.');
    await releaseLeases(tx, { userId: reviewer.id, ids: [commentId] });
    await recordAudit(tx, {
      ...signedBy(reviewer),
      action: 'review.skipped', // read when the next are leased
      subject: `comment:${commentId}`,
    });
  });
}
