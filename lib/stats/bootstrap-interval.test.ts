import { expect, test } from 'vitest';
import { bootstrapInterval } from '@/lib/stats/bootstrap-interval';
import { createRandom } from '@/lib/stats/random';
import { wilsonInterval } from '@/lib/stats/wilson-interval';

const shareOf = (isRight: (index: number) => boolean) => (drawn: readonly number[]) =>
  drawn.filter(isRight).length / drawn.length;

test('agrees with the Wilson interval of a share', () => {
  const statistic = shareOf((index) => index < 160);
  const { low, high } = bootstrapInterval({ count: 200, statistic, random: createRandom(1) });
  const wilson = wilsonInterval(160, 200);
  expect(low).toBeCloseTo(wilson.low, 1);
  expect(high).toBeCloseTo(wilson.high, 1);
  expect(low).toBeLessThan(0.8);
  expect(high).toBeGreaterThan(0.8);
});

test('is a point where every sample is alike, and the whole range where there is none', () => {
  const random = createRandom(1);
  expect(bootstrapInterval({ count: 5, statistic: () => 0.7, random })).toEqual({ low: 0.7, high: 0.7 });
  expect(bootstrapInterval({ count: 0, statistic: () => 0.7, random })).toEqual({ low: 0, high: 1 });
});
