import { findNearDuplicates } from '@/lib/text/near-duplicates';

const threshold = 0.6;

/** One name for all texts that are near-duplicates of each other, directly or through others. */
export function groupDuplicates(texts: readonly string[]): string[] {
  const leader = texts.map((_, i) => i);
  const find = (i: number): number => {
    const up = leader[i] ?? i;
    return up === i ? i : (leader[i] = find(up));
  };
  for (const { first, second } of findNearDuplicates(texts, threshold)) leader[find(second)] = find(first);
  const seen = new Map<string, number>(); // texts without a word, too: `:)` is not `:(`
  texts.forEach((text, i) => {
    const same = seen.get(text.trim());
    if (same === undefined) seen.set(text.trim(), i);
    else leader[find(i)] = find(same);
  });
  return texts.map((_, i) => String(find(i)));
}
