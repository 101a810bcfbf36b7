import type { ApprovedQuote } from '@/lib/summary/facts';
import { categoryOf } from '@/lib/summary/verify/lexicon';
import type { Finding } from '@/lib/summary/verify/refusal';
import type { SummaryText } from '@/lib/summary/summary-text';
import { excerpt, type Token } from '@/lib/summary/verify/tokens';

/** A quotation that is called praise is praise, and one beside a name is about them. */
export function checkQuoted(tokens: Token[]): Finding[] {
  const categories = new Set(tokens.flatMap((token) => categoryOf(token.word ?? '') ?? []));
  const names = new Set(
    tokens.flatMap((token) => (token.kind === 'item' && token.item.kind === 'name' ? [token.item.name] : [])),
  );
  return tokens.flatMap((token, at): Finding[] => {
    if (token.kind !== 'item' || token.item.kind !== 'quote') return [];
    const { category, artist } = token.item.quote;
    const isOther = categories.size > 0 && category !== null && !categories.has(category);
    const isElsewhere = names.size > 0 && artist !== null && !names.has(artist);
    return isOther || isElsewhere ? [{ reason: 'citacao', passage: excerpt(tokens, at) }] : [];
  });
}

/** The list under a text: whole comments, word by word, each once. */
export function checkQuoteList(listed: SummaryText['quotes'], approved: ApprovedQuote[]) {
  return listed.flatMap(({ commentId, text }, index) => {
    const isApproved = approved.some((quote) => quote.commentId === commentId && quote.text === text);
    const isRepeated = listed.slice(0, index).some((quote) => quote.commentId === commentId);
    return isApproved && !isRepeated
      ? []
      : [{ field: `quotes.${index}`, reason: 'citacao' as const, passage: text }];
  });
}
