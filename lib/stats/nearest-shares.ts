/**
 * The nearest point without negative parts and with the same sum: what is too much is taken off every part alike, as
 * long as there is something to take (Michelot 1986).
 */
export function nearestShares(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  let [excess, taken] = [0, 0];
  [...parts]
    .sort((a, b) => b - a)
    .forEach((part, i) => {
      excess += part;
      if (part > (excess - total) / (i + 1)) taken = (excess - total) / (i + 1);
    });
  return parts.map((part) => Math.max(0, part - taken));
}
