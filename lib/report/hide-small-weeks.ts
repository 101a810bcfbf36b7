import { leastCell } from '@/lib/report/group-counts';

const fourWeeks = 4;

/**
 * Of the opinions on an artist in each week, the running one last: which weeks are left blank. Those of one to four
 * are, and where what is blank of a published sum has fewer than five together, the smallest other week of that sum
 * is too: else it could be had by subtraction. Sums are those of all weeks and, on a Monday, of the four before it.
 */
export function hideSmallWeeks(opinions: number[]): boolean[] {
  const weeks = opinions.map((n) => ({ n, isHidden: isSmall(n) }));
  const four = weeks.slice(-1 - fourWeeks, -1);
  const others = weeks.filter((week) => !four.includes(week));
  for (const sum of [four, others, weeks]) hideAnother(sum);
  return weeks.map(({ isHidden }) => isHidden);
}

/** One is enough: what is not small has five. */
function hideAnother(sum: { n: number; isHidden: boolean }[]) {
  const hidden = sum.filter(({ isHidden }) => isHidden).reduce((total, { n }) => total + n, 0);
  if (!isSmall(hidden)) return;
  const [smallest] = sum.filter(({ n, isHidden }) => n > 0 && !isHidden).toSorted((a, b) => a.n - b.n);
  if (smallest) smallest.isHidden = true;
}

const isSmall = (n: number) => n > 0 && n < leastCell;
