import { expect, test } from 'vitest';
import { poissonTail } from '@/lib/stats/poisson-tail';

test('agrees with sums by hand', () => {
  expect(poissonTail(1, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
  expect(poissonTail(3, 1)).toBeCloseTo(1 - Math.exp(-1) * 2.5, 12);
  expect(poissonTail(0, 5)).toBe(1);
  expect(poissonTail(1, 0)).toBe(0);
});

test('meets itself at the mean, and stays a probability far from it', () => {
  expect(poissonTail(1_000, 1_000)).toBeCloseTo(0.5, 1);
  expect(poissonTail(1_001, 1_000)).toBeLessThan(poissonTail(1_000, 1_000));
  expect(poissonTail(1_300, 1_000)).toBeLessThan(1e-15);
  expect(poissonTail(700, 1_000)).toBeCloseTo(1, 12);
});
