import type { DecisionCount } from '@/db/queries/report-counts';
import { getConfusion } from '@/lib/learner/get-confusion';
import { correctShares, type CorrectedShares } from '@/lib/stats/correct-shares';
import { categories, opinions, type Category } from '@/lib/text/categories';

/** How far the week's shares can be trusted: docs/report-statistics.md. */
export type Certainty = {
  comments: number;
  /** Of these, the part that people decided, 0–1. */
  checkedShare: number;
  /** Of all comments, SPAM too, the part labelled by versions whose errors were never measured, 0–1. */
  unmeasuredShare: number;
  shares: { category: Category; raw: number; corrected: Estimate | null }[];
  /** Why nothing is corrected. */
  obstacle: CorrectedShares['obstacle'];
};
/** With its 95 % interval. */
type Estimate = { share: number; low: number; high: number };

export function measureCertainty(decisions: DecisionCount[]): Certainty {
  const { raw, corrected, ...rest } = correct(decisions);
  const shares = opinions.map((category, index) => ({
    category,
    raw: raw[index] ?? 0,
    corrected: corrected?.[index] ?? null,
  }));
  return { ...rest, shares };
}

/** Each version of a model errs in its own way; what people decided is taken as it is. */
function correct(decisions: DecisionCount[]): CorrectedShares {
  const byVersion = Map.groupBy(
    decisions.filter(({ reviewed }) => !reviewed),
    ({ modelVersion }) => modelVersion,
  );
  return correctShares({
    groups: [...byVersion].map(([version, of]) => ({
      labelled: countEach(of),
      confusion: getConfusion(version),
    })),
    checked: countEach(decisions.filter(({ reviewed }) => reviewed)),
    among: opinions.map((category) => categories.indexOf(category)),
  });
}

function countEach(of: { category: Category; comments: number }[]): number[] {
  return categories.map((category) =>
    of.reduce((sum, row) => sum + (row.category === category ? row.comments : 0), 0),
  );
}
