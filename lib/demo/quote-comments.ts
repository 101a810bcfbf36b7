import type { Db } from '@/db/client';
import { insertQuote, lockQuotable } from '@/db/queries/quotes';
import { checkQuote } from '@/lib/quotes/check-quote';
import { refuseState } from '@/lib/quotes/refuse-quote';

/** Approves sample comments as quotes in nobody's name: the audit log, which is never cleared, hears nothing of it. */
export async function quoteComments(tx: Db, { ids, now }: { ids: string[]; now: Date }): Promise<void> {
  for (const commentId of ids) {
    const comment = await lockQuotable(tx, commentId);
    if (!comment || refuseState(comment)) continue;
    const checked = checkQuote(comment.text ?? '');
    if (checked.is === 'unfit') continue;
    const { occurredAt } = comment;
    await insertQuote(tx, { commentId, text: checked.text, occurredAt, by: 'demo', at: now.toISOString() });
  }
}
