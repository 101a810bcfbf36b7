import { expect, test } from 'vitest';
import { chooseReviewThreshold, fitTemperature } from '@/lib/learner/calibration';

test('cools scores that are right too often for their size and heats boastful ones', () => {
  const scores = Array.from({ length: 100 }, () => [2, 0]);
  expect(
    fitTemperature(
      scores,
      scores.map((_, i) => (i < 99 ? 0 : 1)),
    ),
  ).toBeLessThan(1);
  expect(
    fitTemperature(
      scores,
      scores.map((_, i) => (i < 60 ? 0 : 1)),
    ),
  ).toBeGreaterThan(1);
});

test('leaves at most the asked share below the review threshold', () => {
  const probabilities = Array.from({ length: 50 }, (_, i) => [0.5 + i / 100, 0.5 - i / 100]);
  const threshold = chooseReviewThreshold(probabilities, 0.1);
  expect(probabilities.filter((row) => Math.max(...row) < threshold)).toHaveLength(5);
});
