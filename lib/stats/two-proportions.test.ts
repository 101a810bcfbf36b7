import { expect, it } from 'vitest';
import { isBeyondChance } from '@/lib/stats/beyond-chance';
import { createRandom } from '@/lib/stats/random';
import { scoreProportions } from '@/lib/stats/two-proportions';

it('gives the root of the corrected chi-square of a table', () => {
  // 15 of 25 and 5 of 25: χ² = 50 · (|15·20 − 10·5| − 25)² / (25 · 25 · 20 · 30) = 6.75
  const z = scoreProportions({ successes: 15, total: 25 }, { successes: 5, total: 25 });
  expect(z).toBeCloseTo(Math.sqrt(6.75));
  expect(scoreProportions({ successes: 5, total: 25 }, { successes: 15, total: 25 })).toBeCloseTo(-z);
});

it('finds no difference where there is none, or nobody', () => {
  expect(scoreProportions({ successes: 3, total: 3 }, { successes: 9, total: 9 })).toBe(0);
  expect(scoreProportions({ successes: 0, total: 0 }, { successes: 9, total: 10 })).toBe(0);
  expect(scoreProportions({ successes: 1, total: 2 }, { successes: 2, total: 4 })).toBe(0);
});

it.each([
  [6, 60, 0.2],
  [8, 20, 0.1],
  [40, 300, 0.3],
])('raises a false alarm in at most one in twenty samples of %i and %i', (n, m, share) => {
  const random = createRandom(n);
  const draw = (total: number) => ({
    total,
    successes: Array.from({ length: total }, random).filter((value) => value < share).length,
  });
  const runs = 2_000;
  const alarms = Array.from({ length: runs }, () => scoreProportions(draw(n), draw(m))).filter((z) =>
    isBeyondChance(z),
  );
  expect(alarms.length / runs).toBeLessThan(0.055);
});
