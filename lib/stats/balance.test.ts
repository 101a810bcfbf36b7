import { expect, it } from 'vitest';
import { balanceInterval, balanceOf, scoreBalances } from '@/lib/stats/balance';
import { isBeyondChance } from '@/lib/stats/beyond-chance';
import { createRandom, type Random } from '@/lib/stats/random';

const shares = { positive: 0.45, negative: 0.25 };

function draw(total: number, random: Random) {
  const voices = { total, positive: 0, negative: 0 };
  for (let i = 0; i < total; i++) {
    const value = random();
    if (value < shares.positive) voices.positive++;
    else if (value < shares.positive + shares.negative) voices.negative++;
  }
  return voices;
}

it('is the difference of the two shares, and nothing without voices', () => {
  expect(balanceOf({ total: 10, positive: 5, negative: 2 })).toBeCloseTo(0.3);
  expect(balanceOf({ total: 0, positive: 0, negative: 0 })).toBeNull();
});

it('is the difference of two proportions in standard errors where all voices take a side', () => {
  // 15 of 25 and 5 of 25 for, the rest against: a balance moves twice as far as the proportion, by steps of one
  const z = scoreBalances(
    { total: 25, positive: 15, negative: 10 },
    { total: 25, positive: 5, negative: 20 },
  );
  expect(z).toBeCloseTo((0.8 - 0.04) / Math.sqrt(0.96 * 0.08));
});

it.each([10, 60, 400])(
  'has an interval that covers the truth in nineteen of twenty samples of %i',
  (total) => {
    const random = createRandom(total);
    const runs = 3_000;
    const covered = Array.from({ length: runs }, () => balanceInterval(draw(total, random))).filter(
      ({ low, high }) => low <= 0.2 && high >= 0.2,
    );
    expect(covered.length / runs).toBeGreaterThan(0.935);
    expect(covered.length / runs).toBeLessThan(0.98);
  },
);

it.each([
  [6, 60],
  [30, 30],
  [200, 90],
])('raises a false alarm in at most one in twenty samples of %i and %i', (n, m) => {
  const random = createRandom(n);
  const runs = 2_000;
  const alarms = Array.from({ length: runs }, () => scoreBalances(draw(n, random), draw(m, random))).filter(
    (z) => isBeyondChance(z),
  );
  expect(alarms.length / runs).toBeLessThan(0.06);
});
