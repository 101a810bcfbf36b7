import { tokenise } from '@/lib/text/tokenise';

export type DuplicatePair = { first: number; second: number; similarity: number };

/** Pairs whose sets of words have a Jaccard similarity above `threshold`; earlier index first. */
export function findNearDuplicates(texts: readonly string[], threshold: number): DuplicatePair[] {
  const sets = texts.map(wordSet);
  const holders = new Map<string, number[]>();
  return sets.flatMap((words, second) => {
    const shared = new Map<number, number>();
    for (const word of words) {
      const seen = holders.get(word) ?? [];
      for (const first of seen) shared.set(first, (shared.get(first) ?? 0) + 1);
      seen.push(second);
      holders.set(word, seen);
    }
    return [...shared].flatMap(([first, common]) => {
      const similarity = common / (words.size + (sets[first]?.size ?? 0) - common);
      return similarity > threshold ? [{ first, second, similarity }] : [];
    });
  });
}

function wordSet(text: string): Set<string> {
  const kept = tokenise(text).filter((token) => token.kind !== 'stop' && token.kind !== 'mark');
  return new Set(kept.map((token) => token.text));
}
