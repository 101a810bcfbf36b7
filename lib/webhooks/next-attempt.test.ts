import { expect, test } from 'vitest';
import { mostAttempts, nextAttemptAt } from '@/lib/webhooks/next-attempt';

const now = new Date('2026-11-21T15:00:00Z');
const waitHours = (attempts: number, chance = 0) =>
  (Date.parse(nextAttemptAt({ attempts, now, chance }) ?? '') - now.getTime()) / 3_600_000;

test('tries again soon, then ever later, for about a day, and ends', () => {
  const waits = Array.from({ length: mostAttempts - 1 }, (_, index) => waitHours(index + 1));
  expect(waits[0]).toBeCloseTo(1 / 60, 6);
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits.reduce((total, wait) => total + wait, 0)).toBeCloseTo(23.6, 1);
  expect(nextAttemptAt({ attempts: mostAttempts, now, chance: 0 })).toBeNull();
});

test('spreads attempts by up to a tenth', () => {
  expect(waitHours(4, 0.999)).toBeCloseTo(2.2, 2);
});
