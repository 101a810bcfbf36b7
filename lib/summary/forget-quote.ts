import type { Db } from '@/db/client';
import { getQuotedWords } from '@/db/queries/quotes';
import { listSummaryVersions, replaceTexts } from '@/db/queries/summaries';
import { locales } from '@/i18n/locales';
import { weekAt } from '@/lib/report/week';
import { summaryTextsSchema, type SummaryText } from '@/lib/summary/summary-text';
import { passages, trimEnd } from '@/lib/summary/verify/mask';

/**
 * Takes the words of a comment out of every version of its week, before it is erased or withdrawn. What quoted it inside
 * a sentence no longer passes verification, and is not sent until somebody mends it.
 */
export async function forgetQuote(tx: Db, commentId: string): Promise<void> {
  const comment = await getQuotedWords(tx, commentId);
  if (!comment) return;
  const words = [comment.text, comment.shown].filter((text) => text !== null);
  for (const version of await listSummaryVersions(tx, weekAt(new Date(comment.occurredAt)).id)) {
    const texts = summaryTextsSchema.parse(version.texts);
    const stripped = locales.map((locale) => [locale, strip(texts[locale], { commentId, words })]);
    await replaceTexts(tx, { ...version, texts: summaryTextsSchema.parse(Object.fromEntries(stripped)) });
  }
}

type Comment = { commentId: string; words: string[] };

function strip(text: SummaryText, { commentId, words }: Comment): SummaryText {
  const blank = (value: string) =>
    value.replace(passages, (passage) => {
      const inside = trimEnd(passage.slice(1, -1));
      return inside !== '' && words.some((word) => word.includes(inside)) ? '“…”' : passage;
    });
  return {
    subject: blank(text.subject),
    preheader: blank(text.preheader),
    headline: blank(text.headline),
    paragraphs: text.paragraphs.map(blank),
    quotes: text.quotes.filter((quote) => quote.commentId !== commentId),
  };
}
