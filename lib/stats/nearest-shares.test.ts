import { expect, it } from 'vitest';
import { nearestShares } from '@/lib/stats/nearest-shares';

it('leaves alone what has nothing below zero', () => {
  expect(nearestShares([0.2, 0, 0.8])).toEqual([0.2, 0, 0.8]);
});

it('takes what is too much off every part alike, but nothing off what has nothing', () => {
  const shares = nearestShares([0.9, 0.25, 0.05, -0.2]);
  // 0.05 cannot give its share of 0.2: the other two give 0.075 each
  [0.825, 0.175, 0, 0].forEach((share, i) => expect(shares[i]).toBeCloseTo(share, 12));
});

it('keeps the sum where everything but one part is below zero', () => {
  expect(nearestShares([12, -1, -1])).toEqual([10, 0, 0]);
});
