import { expect, test } from 'vitest';
import { coverageAtPrecision } from '@/lib/stats/coverage-at-precision';

const answer = (confidence: number, isRight: boolean) => ({ confidence, isRight });

test('counts down to the last confidence that still keeps the precision', () => {
  const answers = [answer(0.9, true), answer(0.8, true), answer(0.7, false), answer(0.6, true)];
  expect(coverageAtPrecision(answers, 1)).toBe(0.5);
  expect(coverageAtPrecision(answers, 0.75)).toBe(1);
});

test('does not cut between answers of equal confidence', () => {
  expect(coverageAtPrecision([answer(0.9, true), answer(0.9, false)], 1)).toBe(0);
});
