import type { Voices } from '@/lib/stats/balance';
import { categories, opinions, type Category } from '@/lib/text/categories';

export type Counts = Record<Category, number>;

/** Below this many opinions a share says little, and the report says so. */
export const fewOpinions = 30;

export const noCounts: Readonly<Counts> = Object.freeze({
  elogio: 0,
  critica: 0,
  sugestao: 0,
  duvida: 0,
  spam: 0,
});

export function sumCounts(list: Counts[]): Counts {
  const sums = { ...noCounts };
  for (const counts of list) for (const category of categories) sums[category] += counts[category];
  return sums;
}

export function subtractCounts(all: Counts, part: Counts): Counts {
  const rest = { ...all };
  for (const category of categories) rest[category] -= part[category];
  return rest;
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
