import { countOpinions, shareOf } from '@/lib/report/counts';
import type { WeekReport } from '@/lib/report/week-report';
import { categories, type Category } from '@/lib/text/categories';

/** The week with all that was said, and with each burst counted once: docs/adr/0009. */
export type Bursts = {
  /** How many there were; SPAM takes part. */
  bursts: number;
  comments: number;
  /** Opinions as they are, and with each burst counted once. */
  n: number;
  nOnce: number;
  rows: BurstRow[];
};
/** Shares are of opinions, and null for SPAM or where there are none. */
type BurstRow = {
  category: Category;
  comments: number;
  once: number;
  share: number | null;
  shareOnce: number | null;
};

/** Null for numbers that are older than the counting of bursts. */
export function measureBursts({ counts, bursts }: WeekReport): Bursts | null {
  if (bursts === null) return null;
  const once = { ...counts };
  for (const { category, comments, bursts: kept } of bursts)
    once[category] = Math.max(0, counts[category] - comments + kept); // bursts are counted up to a minute later
  return {
    bursts: bursts.reduce((sum, row) => sum + row.bursts, 0),
    comments: bursts.reduce((sum, row) => sum + row.comments, 0),
    n: countOpinions(counts),
    nOnce: countOpinions(once),
    rows: categories.map((category) => ({
      category,
      comments: counts[category],
      once: once[category],
      share: shareOf(counts, category),
      shareOnce: shareOf(once, category),
    })),
  };
}
