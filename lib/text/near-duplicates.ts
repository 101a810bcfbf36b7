import { tokenise } from '@/lib/text/tokenise';

export type DuplicatePair = { first: number; second: number; similarity: number };

/**
 * Pairs whose sets of words have a Jaccard similarity above `threshold`; earlier index first. Sets that similar share
 * one of their rarest words, so only holders of those are compared (prefix filtering, Chaudhuri et al. 2006).
 */
export function findNearDuplicates(texts: readonly string[], threshold: number): DuplicatePair[] {
  const sets = texts.map(wordSet);
  const frequency = countHolders(sets);
  const holders = new Map<string, number[]>();
  return sets.flatMap((words, second) => {
    const candidates = new Set<number>();
    for (const word of rarest(words, { frequency, threshold })) {
      const seen = holders.get(word) ?? [];
      for (const first of seen) candidates.add(first);
      seen.push(second);
      holders.set(word, seen);
    }
    return [...candidates].flatMap((first) => {
      const similarity = jaccard(words, sets[first] ?? new Set());
      return similarity > threshold ? [{ first, second, similarity }] : [];
    });
  });
}

function wordSet(text: string): Set<string> {
  const kept = tokenise(text).filter((token) => token.kind !== 'stop' && token.kind !== 'mark');
  return new Set(kept.map((token) => token.text));
}

function countHolders(sets: readonly Set<string>[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const words of sets) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return frequency;
}

/** Without these words a set cannot share enough of the rest with any other. */
function rarest(
  words: ReadonlySet<string>,
  { frequency, threshold }: { frequency: ReadonlyMap<string, number>; threshold: number },
): string[] {
  const rarity = (word: string) => frequency.get(word) ?? 0;
  const ordered = [...words].sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1));
  return ordered.slice(0, ordered.length - Math.ceil(threshold * ordered.length) + 1);
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / (a.size + b.size - common);
}
