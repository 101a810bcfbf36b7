import type { Db } from '@/db/client';
import type { QuotedWords } from '@/db/queries/quotes';
import { getSummary, listSummaryVersions, replaceTexts } from '@/db/queries/summaries';
import { locales } from '@/i18n/locales';
import { weekAt } from '@/lib/report/week';
import { weekFactsSchema } from '@/lib/summary/facts';
import { summaryTextsSchema, type SummaryText } from '@/lib/summary/summary-text';
import { toComparable, listNames, passages, saysWhole } from '@/lib/summary/verify/mask';

/**
 * Takes the words of a comment out of every version of its week, once it is no quote any more: from then on no version
 * gets them. What quoted it inside a sentence no longer passes verification, and is not sent until somebody mends it.
 */
export async function forgetQuote(
  tx: Db,
  { commentId, text, shown, occurredAt }: QuotedWords,
): Promise<void> {
  const week = weekAt(new Date(occurredAt)).id;
  const summary = await getSummary(tx, week);
  if (!summary) return;
  const comment = {
    commentId,
    words: [text, shown].flatMap((words) => (words === null ? [] : toComparable(words))),
    names: new Set(listNames(weekFactsSchema.parse(summary.facts)).map((name) => name.toLowerCase())),
  };
  for (const version of await listSummaryVersions(tx, week)) {
    const texts = summaryTextsSchema.parse(version.texts);
    const stripped = locales.map((locale) => [locale, strip(texts[locale], comment)]);
    await replaceTexts(tx, { ...version, texts: summaryTextsSchema.parse(Object.fromEntries(stripped)) });
  }
}

/** `names` stand between marks as well, and stay. */
type Comment = { commentId: string; words: string[]; names: Set<string> };

function strip(text: SummaryText, { commentId, words, names }: Comment): SummaryText {
  const blank = (value: string) =>
    value.replace(passages, (passage) => {
      const inside = toComparable(passage.slice(1, -1)).trim();
      const isTheirs = !names.has(inside.toLowerCase()) && words.some((word) => saysWhole(word, inside));
      return isTheirs ? '“…”' : passage;
    });
  return {
    subject: blank(text.subject),
    preheader: blank(text.preheader),
    headline: blank(text.headline),
    paragraphs: text.paragraphs.map(blank),
    quotes: text.quotes.filter((quote) => quote.commentId !== commentId),
  };
}
