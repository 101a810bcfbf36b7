import { expect, test } from 'vitest';
import { scoreClassification } from '@/lib/stats/score-classification';

test('scores a small confusion by hand', () => {
  const score = scoreClassification({
    labels: ['a', 'b', 'c'],
    expected: [0, 0, 1, 1],
    predicted: [0, 1, 1, 1],
  });
  expect(score.accuracy).toBe(0.75);
  expect(score.confusion).toEqual([
    [1, 1, 0],
    [0, 2, 0],
    [0, 0, 0],
  ]);
  expect(score.perLabel['a']).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, support: 2 });
  expect(score.macroF1).toBeCloseTo((2 / 3 + 0.8) / 2, 12);
});

test('is zero, not NaN, on nothing', () => {
  expect(scoreClassification({ labels: ['a'], expected: [], predicted: [] }).accuracy).toBe(0);
});
