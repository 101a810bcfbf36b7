import { expect, test } from 'vitest';
import { logGamma } from '@/lib/stats/log-gamma';

test('is the logarithm of factorials, and of their continuation', () => {
  expect(logGamma(1)).toBeCloseTo(0, 11);
  expect(logGamma(5)).toBeCloseTo(Math.log(24), 11);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 11);
  expect(logGamma(171)).toBeCloseTo(706.5730622457874, 9);
});
