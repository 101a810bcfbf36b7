import { expect, test } from 'vitest';
import { wilsonInterval } from '@/lib/stats/wilson-interval';

test('agrees with published values', () => {
  expect(wilsonInterval(81, 263).low).toBeCloseTo(0.2553, 4);
  expect(wilsonInterval(81, 263).high).toBeCloseTo(0.3662, 4);
});

test('stays inside 0 and 1 at the ends', () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  expect(wilsonInterval(5, 5).high).toBeLessThanOrEqual(1);
  expect(wilsonInterval(0, 5).low).toBeGreaterThanOrEqual(0);
});
