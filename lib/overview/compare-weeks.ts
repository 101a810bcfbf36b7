import { categories, type Category } from '@/lib/text/categories';

export type Counts = readonly { category: Category; comments: number }[];
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
  /** The share that moved most, null when chance alone may have moved it. */
  mover: Share | null;
};

const smallestSide = 20;
/** Two-sided 5 % for four shares looked at together (Bonferroni). */
const criticalZ = 2.5;

/** Sets the counts of a span beside those of the span before. */
export function compareWeeks(current: Counts, previous: Counts): Comparison {
  const now = toTally(current);
  const before = toTally(previous);
  const shares = categories
    .filter((category) => category !== 'spam')
    .map((category) => ({ category, share: now.share(category), previousShare: before.share(category) }));
  const totals = { total: now.total, previousTotal: before.total };
  const isComparable = Math.min(now.total, before.total) >= smallestSide;
  return {
    ...totals,
    spam: now.count('spam'),
    previousSpam: before.count('spam'),
    shares,
    isComparable,
    mover: isComparable ? findMover(shares, totals) : null,
  };
}

function toTally(counts: Counts) {
  const count = (category: Category) => counts.find((row) => row.category === category)?.comments ?? 0;
  const total = counts.reduce((sum, row) => (row.category === 'spam' ? sum : sum + row.comments), 0);
  return { count, total, share: (category: Category) => (total === 0 ? 0 : count(category) / total) };
}

type Totals = { total: number; previousTotal: number };

function findMover(shares: Share[], totals: Totals): Share | null {
  const [most] = shares
    .filter((share) => Math.abs(zScore(share, totals)) >= criticalZ)
    .toSorted((a, b) => change(b) - change(a));
  return most ?? null;
}

const change = ({ share, previousShare }: Share) => Math.abs(share - previousShare);

/** The pooled two-proportion test. */
function zScore({ share, previousShare }: Share, { total, previousTotal }: Totals): number {
  const pooled = (share * total + previousShare * previousTotal) / (total + previousTotal);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / total + 1 / previousTotal));
  return deviation === 0 ? 0 : (share - previousShare) / deviation;
}
