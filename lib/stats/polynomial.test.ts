import { expect, it } from 'vitest';
import { add, evaluate, multiply, scale } from '@/lib/stats/polynomial';

it('multiplies, adds and scales as the values at any point do', () => {
  const [first, second] = [
    [1, -2, 3],
    [0.5, 4],
  ];
  expect(multiply(first, second)).toEqual([0.5, 3, -6.5, 12]);
  expect(evaluate(first, 2)).toBe(9);
  expect(evaluate(add(first, scale(second, 2)), 2)).toBe(9 + 2 * 8.5);
});
