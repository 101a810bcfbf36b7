import type { Locale } from '@/i18n/locales';
import type { Source } from '@/lib/insights/source';
import { stateFacts } from '@/lib/insights/state/state-facts';
import type { Statement } from '@/lib/insights/state/statement';
import { listNames, passages } from '@/lib/summary/verify/mask';

/** A longer one would leave no room in an answer. */
const longestSentenceWords = 100;

/** All that may be said of a week, its summary's own sentences first. */
export function listStatements({ week, facts, texts }: Source, locale: Locale): Statement[] {
  const { headline, paragraphs } = texts[locale];
  const names = new Set(listNames(facts).map((name) => name.toLowerCase()));
  const told = [headline, ...paragraphs]
    .flatMap((text) => splitSentences(hideQuotations(text, names)))
    .filter((sentence) => sentence.split(' ').length <= longestSentenceWords && !isQuoting(sentence))
    .map((text) => ({ week, text, about: null }));
  return [...told, ...stateFacts(facts, locale)];
}

/** Verbatim; a point between digits, or after a letter that stands alone, ends nothing. */
export function splitSentences(text: string): string[] {
  return text
    .split(/(?<=(?<!(?:^|[\s(])\p{L})[.!?…][”"’)]?)\s+/u)
    .filter((sentence) => sentence.trim() !== '');
}

/** Stands for the words of a listener. */
const hidden = '\uE000';

/**
 * A listener's words stay out: answers are kept, and a comment can be erased or its approval withdrawn. Marks around
 * a name are no quotation. Before sentences are told apart: the second of three has no mark of its own.
 */
function hideQuotations(text: string, names: Set<string>): string {
  return text.replace(passages, (passage) =>
    names.has(passage.slice(1, -1).trim().toLowerCase()) ? passage : hidden,
  );
}

function isQuoting(sentence: string): boolean {
  return sentence.includes(hidden) || /["“”«»]/.test(sentence.replace(passages, ''));
}
