import { expect, test } from 'vitest';
import { createRandom, shuffle } from '@/lib/stats/random';

test('the same seed gives the same numbers, all in [0, 1)', () => {
  const draw = (seed: number) => Array.from({ length: 100 }, createRandom(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  expect(draw(7).every((value) => value >= 0 && value < 1)).toBe(true);
});

test('shuffling keeps every item and leaves the list as it was', () => {
  const items = [1, 2, 3, 4, 5];
  expect(shuffle(items, createRandom(1)).toSorted()).toEqual(items);
  expect(items).toEqual([1, 2, 3, 4, 5]);
});
