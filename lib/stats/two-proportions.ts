export type Proportion = { successes: number; total: number };

/**
 * How many standard errors the first proportion lies above the second, by the pooled test with the continuity
 * correction of Yates (1934), which keeps its promise for samples of a dozen too; 0 where nothing can differ.
 */
export function scoreProportions(first: Proportion, second: Proportion): number {
  const [n, m] = [first.total, second.total];
  if (n === 0 || m === 0) return 0;
  const pooled = (first.successes + second.successes) / (n + m);
  return correctedScore({
    difference: first.successes / n - second.successes / m,
    variance: pooled * (1 - pooled),
    totals: [n, m],
  });
}

type Difference = { difference: number; variance: number; totals: [number, number] };

/** A difference of two means of whole numbers in standard errors, half a step nearer to zero. */
export function correctedScore({ difference, variance, totals: [n, m] }: Difference): number {
  const weight = 1 / n + 1 / m;
  if (!(variance > 0)) return 0;
  const beyondHalfStep = Math.max(0, Math.abs(difference) - weight / 2);
  return (Math.sign(difference) * beyondHalfStep) / Math.sqrt(variance * weight);
}
