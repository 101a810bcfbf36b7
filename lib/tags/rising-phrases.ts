import { scoreLogOdds } from '@/lib/stats/log-odds';

export type PhraseCounts = {
  /** In how many texts each phrase is. */
  counts: ReadonlyMap<string, number>;
  /** The sum over all phrases. */
  total: number;
};
export type RisingPhrase = { phrase: string; comments: number; z: number };

export const leastComments = 5;
/** One phrase in about two hundred that did not rise reaches it by chance (one-sided p = 0.005). */
const leastZ = 2.6;
const mostPhrases = 10;
/** A longer phrase stands for a shorter one where it is in so large a part of the same comments. */
const standsFor = 0.7;

/**
 * Phrases said more now than before, strongest first; the prior weighs as much as the recent texts. Of phrases that
 * share a word only one is named.
 */
export function rankRisingPhrases(recent: PhraseCounts, earlier: PhraseCounts): RisingPhrase[] {
  const rising = [...recent.counts]
    .filter(([, comments]) => comments >= leastComments)
    .map(([phrase, comments]) => ({ phrase, comments, z: score(phrase, recent, earlier) }))
    .filter(({ z }) => z >= leastZ)
    .sort((a, b) => b.z - a.z || b.phrase.length - a.phrase.length || (a.phrase < b.phrase ? -1 : 1));
  return pickDistinct(rising.filter((short) => !rising.some((long) => replaces(long, short))));
}

function score(phrase: string, recent: PhraseCounts, earlier: PhraseCounts): number {
  return scoreLogOdds({
    first: recent.counts.get(phrase) ?? 0,
    second: earlier.counts.get(phrase) ?? 0,
    firstTotal: recent.total,
    secondTotal: earlier.total,
    priorTotal: recent.total,
  });
}

function replaces(long: RisingPhrase, short: RisingPhrase): boolean {
  if (long.phrase.length <= short.phrase.length) return false;
  return ` ${long.phrase} `.includes(` ${short.phrase} `) && long.comments >= standsFor * short.comments;
}

function pickDistinct(ranked: RisingPhrase[]): RisingPhrase[] {
  const taken = new Set<string>();
  const picked: RisingPhrase[] = [];
  for (const rising of ranked) {
    const words = rising.phrase.split(' ').filter((word) => word.length > 3);
    if (picked.length === mostPhrases || words.some((word) => taken.has(word))) continue;
    words.forEach((word) => taken.add(word));
    picked.push(rising);
  }
  return picked;
}
