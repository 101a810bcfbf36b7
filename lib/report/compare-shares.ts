import { countOpinions, fewOpinions, shareOf, type Counts } from '@/lib/report/counts';
import { findSurest } from '@/lib/report/find-surest';
import { scoreProportions } from '@/lib/stats/two-proportions';
import { opinions, type Category } from '@/lib/text/categories';

export type Movement = 'doubled' | 'halved' | 'up' | 'down';
export type ShareChange = { category: Category; share: number; before: number; movement: Movement };

/** A headline looks at the share of each category and at the volume. */
export const looksOfHeadline = opinions.length + 1;

/** The category whose share moved most surely between two spans, or null when none moved beyond chance. */
export function findShareChange(now: Counts, before: Counts): ShareChange | null {
  if (Math.min(countOpinions(now), countOpinions(before)) < fewOpinions) return null;
  const surest = findSurest(
    opinions.map((category) => compare(now, before, category)),
    looksOfHeadline,
  );
  if (!surest) return null;
  const { category, share, before: earlier } = surest;
  return { category, share, before: earlier, movement: movementOf(share, earlier) };
}

function compare(now: Counts, before: Counts, category: Category) {
  const share = shareOf(now, category) ?? 0;
  const shareBefore = shareOf(before, category) ?? 0;
  return {
    category,
    share,
    before: shareBefore,
    change: share - shareBefore,
    z: scoreShares(now, before, category),
  };
}

/** How surely a category has a larger share of the first opinions than of the second, as a z-score. */
export function scoreShares(first: Counts, second: Counts, category: Category): number {
  return scoreProportions(
    { successes: first[category], total: countOpinions(first) },
    { successes: second[category], total: countOpinions(second) },
  );
}

export function movementOf(share: number, before: number): Movement {
  if (before > 0 && share >= 2 * before) return 'doubled';
  if (share <= before / 2) return 'halved';
  return share > before ? 'up' : 'down';
}
