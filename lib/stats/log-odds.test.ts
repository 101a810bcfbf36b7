import { expect, it } from 'vitest';
import { scoreLogOdds } from '@/lib/stats/log-odds';

it('agrees with a case computed by hand', () => {
  // α = 100 · (8 + 2) / (100 + 400) = 2; δ = ln(10 / 190) − ln(4 / 496) = 1.875845; σ = √(1/10 + 1/4) = 0.591608
  const score = scoreLogOdds({ first: 8, second: 2, firstTotal: 100, secondTotal: 400, priorTotal: 100 });
  expect(score).toBeCloseTo(3.170756, 5);
});

it('is 0 for a word as frequent in both samples, and without a second sample', () => {
  const totals = { firstTotal: 1_000, secondTotal: 4_000, priorTotal: 1_000 };
  expect(scoreLogOdds({ ...totals, first: 50, second: 200 })).toBeCloseTo(0, 10);
  expect(scoreLogOdds({ ...totals, first: 50, second: 0, secondTotal: 0 })).toBeCloseTo(0, 10);
  expect(scoreLogOdds({ ...totals, first: 0, second: 0 })).toBe(0);
});

it('changes its sign with the order of the samples', () => {
  const there = { first: 9, second: 3, firstTotal: 500, secondTotal: 700, priorTotal: 500 };
  const back = { first: 3, second: 9, firstTotal: 700, secondTotal: 500, priorTotal: 500 };
  expect(scoreLogOdds(there)).toBeCloseTo(-scoreLogOdds(back), 10);
});
