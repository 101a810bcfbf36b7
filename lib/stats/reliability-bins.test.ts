import { expect, test } from 'vitest';
import { calibrationGap, reliabilityBins } from '@/lib/stats/reliability-bins';

test('puts each answer into the range of its confidence, certainty into the last', () => {
  const bins = reliabilityBins(
    [
      { confidence: 1, isRight: true },
      { confidence: 0.5, isRight: true },
      { confidence: 0.55, isRight: false },
      { confidence: 0, isRight: false },
    ],
    10,
  );
  expect(bins.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 2, 0, 0, 0, 1]);
  expect(bins[5]).toEqual({ from: 0.5, to: 0.6, count: 2, confidence: 0.525, accuracy: 0.5 });
});

test('weighs the gap of each bin by its share', () => {
  const bin = { from: 0, to: 1 };
  const bins = [
    { ...bin, count: 3, confidence: 0.9, accuracy: 0.7 },
    { ...bin, count: 1, confidence: 0.5, accuracy: 0.9 },
  ];
  expect(calibrationGap(bins)).toBeCloseTo((3 * 0.2 + 0.4) / 4, 12);
});
