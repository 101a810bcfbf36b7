import { countOpinions, fewOpinions, opinions, shareOf, type Counts } from '@/lib/report/counts';
import type { Category } from '@/lib/text/categories';

type Movement = 'doubled' | 'halved' | 'up' | 'down';
export type ShareChange = { category: Category; share: number; before: number; movement: Movement };

const leastChange = 0.03;
const confidentZ = 1.96;

/**
 * The category whose share moved most surely between two spans, or null when none moved by 3 points beyond
 * chance (two-proportion z-test, 95 %).
 */
export function findShareChange(now: Counts, before: Counts): ShareChange | null {
  if (Math.min(countOpinions(now), countOpinions(before)) < fewOpinions) return null;
  const [surest] = opinions
    .map((category) => ({ category, ...compare(now, before, category) }))
    .filter(({ change, z }) => Math.abs(change) >= leastChange && Math.abs(z) >= confidentZ)
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z));
  if (!surest) return null;
  const { category, share, before: earlier } = surest;
  return { category, share, before: earlier, movement: movementOf(share, earlier) };
}

function compare(now: Counts, before: Counts, category: Category) {
  const [n, nBefore] = [countOpinions(now), countOpinions(before)];
  const share = shareOf(now, category) ?? 0;
  const shareBefore = shareOf(before, category) ?? 0;
  const pooled = (now[category] + before[category]) / (n + nBefore);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / nBefore));
  return {
    share,
    before: shareBefore,
    change: share - shareBefore,
    z: deviation && (share - shareBefore) / deviation,
  };
}

function movementOf(share: number, before: number): Movement {
  if (before > 0 && share >= 2 * before) return 'doubled';
  if (share <= before / 2) return 'halved';
  return share > before ? 'up' : 'down';
}
