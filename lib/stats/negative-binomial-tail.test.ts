import { expect, test } from 'vitest';
import { negativeBinomialTail } from '@/lib/stats/negative-binomial-tail';
import { poissonTail } from '@/lib/stats/poisson-tail';

test('agrees with sums by hand', () => {
  // Size 2 and success 1/2: P(0) = 1/4, P(1) = 1/4, P(2) = 3/16.
  const law = { mean: 2, variance: 4 };
  expect(negativeBinomialTail(0, law)).toBe(1);
  expect(negativeBinomialTail(1, law)).toBeCloseTo(3 / 4, 11);
  expect(negativeBinomialTail(2, law)).toBeCloseTo(1 / 2, 11);
  expect(negativeBinomialTail(3, law)).toBeCloseTo(5 / 16, 11);
});

test('becomes the law of Poisson as the variance comes down to the mean', () => {
  expect(negativeBinomialTail(30, { mean: 20, variance: 20.0001 })).toBeCloseTo(poissonTail(30, 20), 6);
  expect(negativeBinomialTail(30, { mean: 20, variance: 15 })).toBe(poissonTail(30, 20));
});

test('meets itself at the mean, and stays a probability far from it', () => {
  const law = { mean: 10_000, variance: 20_000 };
  expect(negativeBinomialTail(10_000, law)).toBeCloseTo(0.5, 2);
  expect(negativeBinomialTail(10_001, law)).toBeLessThan(negativeBinomialTail(10_000, law));
  expect(negativeBinomialTail(30_000, law)).toBeLessThan(1e-15);
  expect(negativeBinomialTail(5_000, law)).toBeCloseTo(1, 12);
});
