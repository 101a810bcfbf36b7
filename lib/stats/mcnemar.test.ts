import { expect, test } from 'vitest';
import { mcnemar } from '@/lib/stats/mcnemar';

test.each([
  [0, 5, 2 / 32],
  [1, 9, (2 * (1 + 10)) / 1024],
  [9, 1, (2 * (1 + 10)) / 1024],
  [2, 6, (2 * (1 + 8 + 28)) / 256],
  [3, 3, 1],
  [0, 0, 1],
])('%i improved and %i worsened have p = %f', (improved, worsened, p) => {
  expect(mcnemar(improved, worsened)).toBeCloseTo(p, 12);
});

test('stays a probability with thousands of flips', () => {
  expect(mcnemar(3_000, 3_100)).toBeGreaterThan(0.1);
  expect(mcnemar(1_000, 4_000)).toBeLessThan(1e-9);
});
