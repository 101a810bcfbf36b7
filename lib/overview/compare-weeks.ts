import { findShareChange } from '@/lib/report/compare-shares';
import { countOpinions, fewOpinions, shareOf, type Counts } from '@/lib/report/counts';
import { opinions, type Category } from '@/lib/text/categories';

export type Share = { category: Category; share: number; previousShare: number };

/** Totals and shares leave spam out. */
export type Comparison = {
  total: number;
  previousTotal: number;
  spam: number;
  previousSpam: number;
  shares: Share[];
  /** False while either side is too small to be compared. */
  isComparable: boolean;
  /** The share that moved most surely, as the report judges it; null when chance alone may have moved it. */
  mover: Share | null;
};

/** Sets the counts of a span beside those of the span before. */
export function compareWeeks(now: Counts, before: Counts): Comparison {
  const [total, previousTotal] = [countOpinions(now), countOpinions(before)];
  const shares = opinions.map((category) => ({
    category,
    share: shareOf(now, category) ?? 0,
    previousShare: shareOf(before, category) ?? 0,
  }));
  const change = findShareChange(now, before);
  return {
    total,
    previousTotal,
    spam: now.spam,
    previousSpam: before.spam,
    shares,
    isComparable: Math.min(total, previousTotal) >= fewOpinions,
    mover: shares.find(({ category }) => category === change?.category) ?? null,
  };
}
