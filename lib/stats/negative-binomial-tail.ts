import { logGamma } from '@/lib/stats/log-gamma';
import { poissonTail } from '@/lib/stats/poisson-tail';

type Spread = { mean: number; variance: number };

/** P(X ≥ `count`) of a count whose variance exceeds its mean; Poisson where it does not. `count` is whole. */
export function negativeBinomialTail(count: number, { mean, variance }: Spread): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  if (variance <= mean) return poissonTail(count, mean);
  const size = (mean * mean) / (variance - mean);
  const law = { size, success: mean / variance };
  if (count <= mean) return 1 - sumTerms({ ...law, from: count - 1, step: -1 });
  return sumTerms({ ...law, from: count, step: 1 });
}

type Sum = { size: number; success: number; from: number; step: 1 | -1 };

/** Away from the mean, where terms only shrink. */
function sumTerms({ size, success, from, step }: Sum): number {
  const failure = 1 - success;
  const log =
    logGamma(from + size) -
    logGamma(size) -
    logGamma(from + 1) +
    size * Math.log(success) +
    from * Math.log(failure);
  let term = Math.exp(log);
  let sum = 0;
  for (let k = from; k >= 0 && term > sum * Number.EPSILON; k += step) {
    sum += term;
    term *= step > 0 ? ((k + size) / (k + 1)) * failure : k / ((k - 1 + size) * failure);
  }
  return sum;
}
