/**
 * Exact two-sided McNemar test: how likely a split at least this uneven is when both classifiers err equally often.
 *
 * @param improved items only the new one gets right
 * @param worsened items only the old one gets right
 */
export function mcnemar(improved: number, worsened: number): number {
  const total = improved + worsened;
  let logChance = total * Math.log(0.5);
  let tail = 0;
  for (let k = 0; k <= Math.min(improved, worsened); k++) {
    tail += Math.exp(logChance);
    logChance += Math.log(total - k) - Math.log(k + 1);
  }
  return Math.min(1, 2 * tail);
}
