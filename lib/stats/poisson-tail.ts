/** P(X ≥ `count`) of a Poisson variable with this mean: how likely so many events are by chance. */
export function poissonTail(count: number, mean: number): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  if (count <= mean) return 1 - sumTerms({ from: count - 1, step: -1, mean });
  return sumTerms({ from: count, step: 1, mean });
}

/** Away from the mean, where terms only shrink; in logarithms, because e^−mean is 0 for a large mean. */
function sumTerms({ from, step, mean }: { from: number; step: 1 | -1; mean: number }): number {
  let log = -mean;
  for (let k = 1; k <= from; k++) log += Math.log(mean / k);
  let term = Math.exp(log);
  let sum = 0;
  for (let k = from; k >= 0 && term > sum * Number.EPSILON; k += step) {
    sum += term;
    term *= step > 0 ? mean / (k + 1) : k / mean;
  }
  return sum;
}
