import type { Voices } from '@/lib/stats/balance';
import { categories, type Category } from '@/lib/text/categories';

export type Counts = Record<Category, number>;

/** What listeners have to say: all categories but SPAM, which is shown apart and is part of no share. */
export const opinions = categories.filter((category) => category !== 'spam');

/** Below this many opinions a share says little, and the report says so. */
export const fewOpinions = 30;

export function toCounts(rows: Iterable<{ category: Category; comments: number }>): Counts {
  const counts: Counts = { elogio: 0, critica: 0, sugestao: 0, duvida: 0, spam: 0 };
  for (const { category, comments } of rows) counts[category] += comments;
  return counts;
}

export function sumCounts(list: Counts[]): Counts {
  return toCounts(
    list.flatMap((counts) => categories.map((category) => ({ category, comments: counts[category] }))),
  );
}

export function countOpinions(counts: Counts): number {
  return opinions.reduce((sum, category) => sum + counts[category], 0);
}

/** Of all opinions, 0–1; null where there are none, and for SPAM. */
export function shareOf(counts: Counts, category: Category): number | null {
  const n = countOpinions(counts);
  return n === 0 || category === 'spam' ? null : counts[category] / n;
}

/** Praise is for, criticism against. */
export function toVoices(counts: Counts): Voices {
  return { total: countOpinions(counts), positive: counts.elogio, negative: counts.critica };
}
