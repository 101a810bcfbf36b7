export type Moments = { n: number; mean: number; variance: number };

/** Moments of values that occur `count` times each; the variance is unbiased, and 0 for fewer than two. */
export function momentsOf(values: readonly { value: number; count: number }[]): Moments {
  const n = values.reduce((sum, { count }) => sum + count, 0);
  if (n === 0) return { n, mean: 0, variance: 0 };
  const mean = values.reduce((sum, { value, count }) => sum + value * count, 0) / n;
  const squares = values.reduce((sum, { value, count }) => sum + (value - mean) ** 2 * count, 0);
  return { n, mean, variance: squares / Math.max(1, n - 1) };
}

/**
 * How many standard errors the first mean is above the second, variances unequal (Welch 1947); 0 where nothing
 * varies. As a normal z it needs some twenty values a side.
 */
export function welchZ(first: Moments, second: Moments): number {
  if (first.n === 0 || second.n === 0) return 0;
  const error = Math.sqrt(first.variance / first.n + second.variance / second.n);
  return error && (first.mean - second.mean) / error;
}
