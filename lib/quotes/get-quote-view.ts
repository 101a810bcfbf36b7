import { getDatabase } from '@/db/client';
import type { ListedComment } from '@/db/queries/comments';
import { getQuote } from '@/db/queries/quotes';
import { checkQuote } from '@/lib/quotes/check-quote';
import { refuseState, refuseText } from '@/lib/quotes/refuse-quote';

/** What the public reads of a comment, or would, or by which code it is refused. Null where nothing is to be said. */
export async function getQuoteView(comment: Pick<ListedComment, 'id' | 'text' | 'status' | 'category'>) {
  if (comment.text === null) return null;
  const quote = await getQuote(getDatabase(), comment.id);
  if (quote) return { is: 'approved' as const, text: quote.text };
  if (refuseState(comment)) return null;
  const checked = checkQuote(comment.text);
  if (checked.is === 'unfit') return { is: 'unfit' as const, code: refuseText(checked.why).code };
  return { is: 'fit' as const, text: checked.text };
}
