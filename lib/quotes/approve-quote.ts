import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { getQuote, insertQuote, lockQuotable, type ApprovedQuote } from '@/db/queries/quotes';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { NotFoundError } from '@/lib/errors';
import { checkQuote } from '@/lib/quotes/check-quote';
import { refuseState, refuseText } from '@/lib/quotes/refuse-quote';

type Target = { id: string; expectedRevision?: number };

/** `stale` when the comment moved on since the revision that was expected. */
export type ApprovalOutcome =
  { kind: 'approved'; isNew: boolean; quote: ApprovedQuote } | { kind: 'stale'; revision: number };

/**
 * Lets the public read a comment, as far as `checkQuote` lets it; repeating it changes nothing. Throws 404, 409 for
 * what is erased, SPAM or in doubt, 422 for a text that may not be public.
 */
export async function approveQuote(
  target: Target,
  actor: Actor,
  db: Db = getDatabase(),
): Promise<ApprovalOutcome> {
  return retryDeadlocks(() => db.transaction((tx) => approveIn(tx, target, actor)));
}

async function approveIn(tx: Db, { id, expectedRevision }: Target, actor: Actor): Promise<ApprovalOutcome> {
  const comment = await lockQuotable(tx, id);
  if (!comment) throw new NotFoundError('Comentário não encontrado.');
  const { revision, text, category, occurredAt } = comment;
  if (expectedRevision !== undefined && expectedRevision !== revision) return { kind: 'stale', revision };
  const refusal = refuseState(comment);
  if (refusal) throw refusal;
  const checked = checkQuote(text ?? '');
  if (checked.is === 'unfit') throw refuseText(checked.why);
  const isNew = await insertQuote(tx, {
    ...{ commentId: id, text: checked.text, occurredAt },
    ...{ by: actor.name, at: new Date().toISOString() },
  });
  if (isNew)
    await recordAudit(tx, {
      ...signedBy(actor),
      ...{ action: 'quote.approved', subject: `comment:${id}`, details: { categoria: category } },
    });
  const quote = await getQuote(tx, id);
  if (!quote) throw new Error('a quote that was just written is not there');
  return { kind: 'approved', isNew, quote };
}
