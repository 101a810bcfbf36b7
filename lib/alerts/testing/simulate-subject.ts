import type { Random } from '@/lib/stats/random';

export type Subject = {
  /** Comments in an ordinary 24 hours. */
  daily: number;
  /** Variance over mean of counts. */
  dispersion: 1 | 2;
  hours: number;
  /** How many times the ordinary rate. */
  rateAt?: (hour: number) => number;
};

/** By hour of the day and by day of the week, as shares of the mean: quiet nights, long evenings, full weekends. */
const hourShares = toShares([3, 2, 1, 1, 1, 1, 2, 3, 4, 5, 5, 6, 8, 7, 5, 5, 5, 6, 8, 10, 11, 11, 9, 6]);
const dayShares = toShares([0.8, 0.85, 0.9, 1, 1.3, 1.25, 0.9]);

/**
 * Comments by the hour: Poisson, or companies of comments that arrive as Poisson and have a logarithmic size, which
 * makes a negative binomial of this dispersion.
 */
export function simulateSubject({ daily, dispersion, hours, rateAt }: Subject, random: Random): number[] {
  return Array.from({ length: hours }, (_, hour) => {
    const season = (hourShares[hour % 24] ?? 0) * (dayShares[Math.floor(hour / 24) % 7] ?? 0);
    const mean = (daily / 24) * season * (rateAt?.(hour) ?? 1);
    if (dispersion === 1) return drawPoisson(mean, random);
    const companies = drawPoisson(mean * Math.LN2, random); // a company of dispersion 2 has 1 / ln 2 comments
    return sumOf(companies, () => drawCompany(random));
  });
}

function toShares(weights: number[]): number[] {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return weights.map((weight) => weight / mean);
}

function drawPoisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let events = -1;
  for (let product = 1; product > limit; product *= random()) events += 1;
  return events;
}

/** Logarithmic with p = 1/2. */
function drawCompany(random: Random): number {
  let rest = random() - 0.5 / Math.LN2;
  let size = 1;
  for (let term = 0.5 / Math.LN2; rest > 0 && size < 60; rest -= term) {
    term *= (0.5 * size) / (size + 1);
    size += 1;
  }
  return size;
}

function sumOf(times: number, draw: () => number): number {
  let sum = 0;
  for (let index = 0; index < times; index++) sum += draw();
  return sum;
}
