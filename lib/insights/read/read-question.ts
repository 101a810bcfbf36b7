import { findBound, type Bound } from '@/lib/insights/read/find-bounds';
import type { WeekContext } from '@/lib/insights/read/find-weeks';
import { conceptOf, courtesies, isStopWord, phrases, type Concept } from '@/lib/insights/read/lexicon';
import { listNames, readNames, type KnownName } from '@/lib/insights/read/read-names';
import { readWeeks, type NamedWeeks } from '@/lib/insights/read/read-weeks';
import { readWords, stemOf, type Word } from '@/lib/insights/read/words';
import type { Source } from '@/lib/insights/source';

/** What a question asks for, as far as it is understood. */
export type Question = NamedWeeks & {
  bound: Bound | null;
  names: KnownName[];
  concepts: Set<Concept>;
  /** What is left: words that only a summary's own sentences can know. */
  topics: Topic[];
};
export type Topic = { key: string; stem: string; isNamed: boolean };

/** `sources` are the summaries there are, oldest first. */
export function readQuestion(
  text: string,
  { sources, now }: { sources: readonly Source[]; now: Date },
): Question {
  const words = readWords(text);
  const folded = words
    .map(({ key }) => key)
    .join(' ')
    .replaceAll(courtesies, ' ');
  const context: WeekContext = { now, known: sources.map(({ week }) => week) };
  const bound = findBound(text, folded);
  const names = readNames(folded, listNames(sources));
  const weeks = readWeeks(names.rest, context);
  const said = readConcepts(weeks.rest);
  return {
    ...weeks.named,
    bound,
    names: names.found,
    concepts: said.concepts,
    topics: toTopics(said.rest, words),
  };
}

function readConcepts(folded: string): { rest: string[]; concepts: Set<Concept> } {
  const concepts = new Set<Concept>();
  let rest = folded;
  for (const [pattern, concept] of phrases) {
    if (!pattern.test(rest)) continue;
    concepts.add(concept);
    rest = rest.replace(pattern, ' ');
  }
  const left = rest.split(' ').filter((word) => {
    const concept = conceptOf(word);
    if (concept) concepts.add(concept);
    return !concept && word !== '' && !isStopWord(word);
  });
  return { rest: left, concepts };
}

function toTopics(left: string[], words: readonly Word[]): Topic[] {
  const named = new Set(words.flatMap(({ key, isNamed }) => (isNamed ? [key] : [])));
  return [...new Set(left)].map((key) => ({ key, stem: stemOf(key), isNamed: named.has(key) }));
}
