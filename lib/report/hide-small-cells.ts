import type { Counts } from '@/lib/report/counts';
import { leastCell } from '@/lib/report/group-counts';
import { opinions, type Category } from '@/lib/text/categories';

/** Categories that are told of one by one, and those that are only told of together. */
export type ToldCategories = { alone: Category[]; together: Category[] };

/**
 * No category of one to four comments on any side is told of alone, and what is told together is none or at least
 * five on every side: else it could be had by subtraction. For that the smallest of the others joins them.
 */
export function hideSmallCells(sides: Counts[]): ToldCategories {
  const isSmall = (n: number) => n > 0 && n < leastCell;
  const bySize = opinions.toSorted((a, b) => sizeOf(a, sides) - sizeOf(b, sides));
  const small = bySize.filter((category) => sides.some((counts) => isSmall(counts[category])));
  const others = bySize.filter((category) => !small.includes(category) && sizeOf(category, sides) > 0);
  while (others.length > 0 && sides.some((counts) => isSmall(sumOf(small, counts))))
    small.push(...others.splice(0, 1));
  return {
    alone: opinions.filter((category) => !small.includes(category)),
    together: opinions.filter((category) => small.includes(category)),
  };
}

export function sumOf(chosen: Category[], counts: Counts): number {
  return chosen.reduce((sum, category) => sum + counts[category], 0);
}

const sizeOf = (category: Category, sides: Counts[]) =>
  sides.reduce((sum, counts) => sum + counts[category], 0);
