import type { Locale } from '@/i18n/locales';
import type { Source } from '@/lib/insights/source';
import { stateFacts } from '@/lib/insights/state/state-facts';
import type { Statement } from '@/lib/insights/state/statement';
import type { WeekFacts } from '@/lib/summary/facts';

/** A longer one would leave no room in an answer. */
const longestSentenceWords = 100;

/** All that may be said of a week, its summary's own sentences first. */
export function listStatements({ week, facts, texts }: Source, locale: Locale): Statement[] {
  const { headline, paragraphs } = texts[locale];
  const names = namesOf(facts);
  const told = [headline, ...paragraphs]
    .flatMap(splitSentences)
    .filter((sentence) => sentence.split(' ').length <= longestSentenceWords && quotesOnly(sentence, names))
    .map((text) => ({ week, text, about: null }));
  return [...told, ...stateFacts(facts, locale)];
}

/** Verbatim; a point between digits, or after a letter that stands alone, ends nothing. */
export function splitSentences(text: string): string[] {
  return text
    .split(/(?<=(?<!(?:^|[\s(])\p{L})[.!?…][”"’)]?)\s+/u)
    .filter((sentence) => sentence.trim() !== '');
}

/**
 * A listener's words stay out: answers are kept, and a comment can be erased or its approval withdrawn. Marks around
 * a name are no quotation.
 */
function quotesOnly(sentence: string, names: Set<string>): boolean {
  const passages = [...sentence.matchAll(quotation)].map((match) => match.slice(1).find(Boolean) ?? '');
  const rest = sentence.replace(quotation, '');
  return passages.every((inside) => names.has(inside.toLowerCase())) && !/["“”«»]/.test(rest);
}

const quotation = /“([^“”]*)”|"([^"]*)"|«([^«»]*)»|(?<![\p{L}\p{N}])['‘]([^'‘’]+)['’](?![\p{L}\p{N}])/gu;

function namesOf({ artists, releases, tags }: WeekFacts): Set<string> {
  const names = [...artists, ...releases, ...tags.rows].map(({ name }) => name);
  return new Set(
    [...names, ...releases.flatMap(({ artist }) => artist ?? [])].map((name) => name.toLowerCase()),
  );
}
