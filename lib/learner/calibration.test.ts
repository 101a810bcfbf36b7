import { expect, test } from 'vitest';
import { calibrate, chooseReviewThreshold, fitCalibration } from '@/lib/learner/calibration';

test('cools scores that are right too often for their size and heats boastful ones', () => {
  const scores = Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? [2, 0] : [0, 2]));
  const wrongBelow = (count: number) => scores.map((_, i) => (i < count ? 1 - (i % 2) : i % 2));
  expect(fitCalibration(scores, wrongBelow(2), 2).temperature).toBeLessThan(1);
  expect(fitCalibration(scores, wrongBelow(40), 2).temperature).toBeGreaterThan(1);
});

test('shifts the scores of a label that is right more often than it says', () => {
  const scores = Array.from({ length: 300 }, (_, i) => [(i % 3) - 1, 0]);
  const calibration = fitCalibration(
    scores,
    scores.map((_, i) => (i % 3 === 0 && i % 2 === 0 ? 1 : 0)),
    2,
  );
  expect(calibrate([0, 0], calibration)[0]).toBeGreaterThan(0.7);
});

test('leaves at most the asked share below the review threshold', () => {
  const probabilities = Array.from({ length: 50 }, (_, i) => [0.5 + i / 100, 0.5 - i / 100]);
  const threshold = chooseReviewThreshold(probabilities, 0.1);
  expect(probabilities.filter((row) => Math.max(...row) < threshold)).toHaveLength(5);
});
