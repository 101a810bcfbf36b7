import { type Random } from '@/lib/stats/random';
import { type Interval } from '@/lib/stats/wilson-interval';

type Bootstrap = {
  /** How many items there are. */
  count: number;
  /** The figure of a sample, given by the indexes that were drawn. */
  statistic: (drawn: readonly number[]) => number;
  random: Random;
  resamples?: number;
};

/** 95 % percentile interval of a figure over samples drawn with replacement. */
export function bootstrapInterval({ count, statistic, random, resamples = 1_000 }: Bootstrap): Interval {
  if (count === 0) return { low: 0, high: 1 };
  const figures = Array.from({ length: resamples }, () =>
    statistic(Array.from({ length: count }, () => Math.floor(random() * count))),
  ).sort((a, b) => a - b);
  const at = (share: number) => figures[Math.round(share * (resamples - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}
