const level = 0.05;

/**
 * Whether a z-score is more than chance gives in 1 of 20 such looks. Whoever picks the largest of several scores looks
 * several times, and pays for it (Bonferroni).
 */
export function isBeyondChance(z: number, looks = 1): boolean {
  return chanceOf(z) * looks < level;
}

/** The two-sided tail of the normal distribution, to 1.5e-7; Abramowitz and Stegun (1964), 7.1.26. */
export function chanceOf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return series * Math.exp(-x * x);
}
