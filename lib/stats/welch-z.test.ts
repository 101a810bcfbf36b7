import { expect, test } from 'vitest';
import { momentsOf, welchZ } from '@/lib/stats/welch-z';

test('agrees with a case computed by hand', () => {
  const first = momentsOf([
    { value: 1, count: 2 },
    { value: 3, count: 2 },
  ]);
  const second = momentsOf([
    { value: 0, count: 1 },
    { value: 1, count: 1 },
    { value: 2, count: 1 },
  ]);
  expect(first).toEqual({ n: 4, mean: 2, variance: 4 / 3 });
  expect(second).toEqual({ n: 3, mean: 1, variance: 1 });
  // 1 / √(1/3 + 1/3)
  expect(welchZ(first, second)).toBeCloseTo(1.224745, 6);
  expect(welchZ(second, first)).toBeCloseTo(-1.224745, 6);
});

test('claims nothing without values, or where none varies', () => {
  const none = momentsOf([]);
  const still = momentsOf([{ value: 1, count: 9 }]);
  expect(none).toEqual({ n: 0, mean: 0, variance: 0 });
  expect(welchZ(none, still)).toBe(0);
  expect(welchZ(still, momentsOf([{ value: 0, count: 9 }]))).toBe(0);
});
