import { expect, it } from 'vitest';
import { invertMatrix } from '@/lib/stats/invert-matrix';

it('inverts what needs its rows exchanged', () => {
  const inverse = invertMatrix([
    [0, 2, 0],
    [1, 0, 0],
    [0, 1, 4],
  ]);
  expect(inverse).toEqual([
    [0, 1, 0],
    [0.5, 0, 0],
    [-0.125, 0, 0.25],
  ]);
});

it('has no inverse where rows depend on each other', () => {
  expect(
    invertMatrix([
      [0.5, 0.5],
      [0.5, 0.5],
    ]),
  ).toBeNull();
});
