import { expect, test } from 'vitest';
import { calibrationError } from '@/lib/stats/calibration-error';

test('is zero when confidence equals the share that is right', () => {
  const rows = Array.from({ length: 10 }, () => [0.8, 0.2]);
  expect(
    calibrationError(
      rows,
      rows.map((_, i) => (i < 8 ? 0 : 1)),
    ),
  ).toBeCloseTo(0, 12);
});

test('is the distance between the two otherwise', () => {
  const rows = Array.from({ length: 10 }, () => [0.9, 0.1]);
  expect(
    calibrationError(
      rows,
      rows.map((_, i) => (i < 5 ? 0 : 1)),
    ),
  ).toBeCloseTo(0.4, 12);
});

test('is zero on nothing', () => {
  expect(calibrationError([], [])).toBe(0);
});
