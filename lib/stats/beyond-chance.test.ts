import { expect, it } from 'vitest';
import { chanceOf, isBeyondChance } from '@/lib/stats/beyond-chance';

it.each([
  [0, 1],
  [1, 0.317311],
  [-1.959964, 0.05],
  [3, 0.0027],
])('knows the tails of %d', (z, chance) => {
  expect(chanceOf(z)).toBeCloseTo(chance, 5);
});

it('asks more of the largest of many scores', () => {
  expect(isBeyondChance(2.2)).toBe(true);
  expect(isBeyondChance(2.2, 5)).toBe(false);
  expect(isBeyondChance(-2.6, 5)).toBe(true);
});
