import { expect, it } from 'vitest';
import { estimateRate } from '@/lib/stats/estimate-rate';

it('expects the rest at the pace so far', () => {
  expect(estimateRate({ done: 300, total: 1_000, elapsedMs: 3_000 })).toEqual({
    perSecond: 100,
    secondsLeft: 7,
  });
});

it('says nothing before the first item is done', () => {
  expect(estimateRate({ done: 0, total: 1_000, elapsedMs: 3_000 })).toBeNull();
});

it('leaves nothing to wait for at the end', () => {
  expect(estimateRate({ done: 1_000, total: 1_000, elapsedMs: 3_000 })?.secondsLeft).toBe(0);
});
