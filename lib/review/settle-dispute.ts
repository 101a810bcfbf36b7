import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { correctComments } from '@/db/queries/corrections';
import { getFirstWord, insertReview } from '@/db/queries/reviews';
import { hasOtherJudge, listDisputes, setSettled, type Dispute } from '@/db/queries/second-opinions';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import { signedBy } from '@/lib/audit/actor';
import { noPasswordHash } from '@/lib/auth/passwords';
import { AppError, ForbiddenError, NotFoundError } from '@/lib/errors';
import { readDecision } from '@/lib/review/read-decision';
import type { SettlementInput } from '@/lib/review/review-input';
import type { Reviewer } from '@/lib/review/reviewer';
import { announceReviewed } from '@/lib/webhooks/announce-comments';

/** `alone`: one of the two, but there is nobody else. */
type MayJudge = 'yes' | 'alone' | 'no';
export type OpenDispute = Dispute & { mayJudge: MayJudge };

const shown = 50;

/** What two people see differently, oldest first, and whether `userId` may settle it. */
export async function listOpenDisputes(
  userId: string | null,
  db: Db = getDatabase(),
): Promise<OpenDispute[]> {
  const disputes = await listDisputes(db, { limit: shown });
  return Promise.all(
    disputes.map(async (dispute) => ({ ...dispute, mayJudge: await mayJudge(db, dispute, userId) })),
  );
}

async function mayJudge(db: Db, { first, second }: Dispute, userId: string | null): Promise<MayJudge> {
  const involved = [first.userId, second.userId];
  if (userId === null || !involved.includes(userId)) return 'yes';
  return (await hasOtherJudge(db, { exceptIds: involved, noPassword: noPasswordHash })) ? 'no' : 'alone';
}

type Settlement = { commentId: string; input: SettlementInput; judge: Reviewer };

/**
 * The third word, which the comment takes. Throws 404 without an open dispute, 403 where the judge is one of the two
 * and another could be found, 412 when the comment moved on.
 */
export async function settleDispute(
  { commentId, input, judge }: Settlement,
  db: Db = getDatabase(),
): Promise<void> {
  await retryDeadlocks(() => db.transaction((tx) => settle(tx, { commentId, input, judge })));
}

async function settle(tx: Db, { commentId, input, judge }: Settlement): Promise<void> {
  const read = await readDecision(tx, { commentId, input });
  const [[dispute], first] = [
    await listDisputes(tx, { limit: 1, commentId }),
    await getFirstWord(tx, commentId),
  ];
  if (!read || !dispute || !first)
    throw new NotFoundError('Não há desempate em aberto para este comentário.');
  const right = await mayJudge(tx, dispute, judge.id);
  if (right === 'no')
    throw new ForbiddenError('Você é uma das duas pessoas que discordam: o desempate cabe a uma terceira.');
  await setSettled(tx, { commentId, settledBy: judge.id }); // first: a correction ends the disputes still open
  const correction = { id: commentId, expectedRevision: input.versao, ...read.values };
  const { corrected } = await correctComments(tx, [correction], { userId: judge.id, note: input.nota });
  const [done] = corrected;
  if (!done) throw movedOn();
  const { tags, artistId, releaseId } = done.after;
  const { modelVersion, modelCategory, modelConfidence } = first;
  const reviewId = await insertReview(tx, {
    ...{ commentId, userId: judge.id, kind: 'adjudication', note: input.nota ?? null },
    ...{ category: input.categoria, tags, artistId, releaseId, modelVersion, modelCategory, modelConfidence },
    ...{ before: done.before, revision: done.revision },
  });
  await recordAudit(tx, {
    ...signedBy(judge),
    action: 'adjudication.settled',
    subject: `comment:${commentId}`,
    details: { revisao: reviewId, categoria: input.categoria, uma_das_duas: right === 'alone' },
  });
  await announceReviewed(tx, [read.comment], 'desempate');
}

const movedOn = () =>
  new AppError({
    code: 'versao_antiga',
    status: 412,
    message: 'O comentário mudou desde que você o leu. Leia-o de novo antes de desempatar.',
  });
