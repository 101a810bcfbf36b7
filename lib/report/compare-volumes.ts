import { isBeyondChance } from '@/lib/stats/beyond-chance';

export type VolumeChange = { change: number; direction: 'up' | 'down' };

/** A smaller change of the volume is no news. */
const leastVolumeChange = 0.2;

/**
 * How much more was said than before (0.2 = 20 %), or null where it is less than a fifth or what chance gives: the
 * difference of two Poisson counts in its standard errors. `looks` as `isBeyondChance` takes them.
 */
export function findVolumeChange(n: number, nBefore: number, looks = 1): VolumeChange | null {
  const change = n / nBefore - 1;
  const z = (n - nBefore) / Math.sqrt(n + nBefore);
  if (Math.abs(change) < leastVolumeChange || !isBeyondChance(z, looks)) return null;
  return { change: Math.abs(change), direction: change > 0 ? 'up' : 'down' };
}
