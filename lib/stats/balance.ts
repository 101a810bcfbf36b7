import { correctedScore } from '@/lib/stats/two-proportions';
import type { Interval } from '@/lib/stats/wilson-interval';

/** Of `total` voices, those for and those against; the rest are neither. */
export type Voices = { total: number; positive: number; negative: number };

/** (for − against) / all, from −1 to 1; null without voices. */
export function balanceOf({ total, positive, negative }: Voices): number | null {
  return total === 0 ? null : (positive - negative) / total;
}

/** 95 % adjusted Wald interval of a balance: Bonett and Price, J. Educ. Behav. Stat. 37:4 (2012). */
export function balanceInterval({ total, positive, negative }: Voices): Interval {
  const [up, down] = [(positive + 1) / (total + 2), (negative + 1) / (total + 2)];
  const reach = 1.959964 * Math.sqrt((up + down - (up - down) ** 2) / (total + 2));
  return { low: Math.max(-1, up - down - reach), high: Math.min(1, up - down + reach) };
}

/** How many standard errors the first balance lies above the second, were both drawn from one crowd. */
export function scoreBalances(first: Voices, second: Voices): number {
  const [balance, other] = [balanceOf(first), balanceOf(second)];
  if (balance === null || other === null) return 0;
  const total = first.total + second.total;
  const up = (first.positive + second.positive) / total;
  const down = (first.negative + second.negative) / total;
  return correctedScore({
    difference: balance - other,
    variance: up + down - (up - down) ** 2,
    totals: [first.total, second.total],
  });
}
