import { isBeyondChance } from '@/lib/stats/beyond-chance';

/** A smaller difference of shares or balances is no news, however sure. */
export const leastChange = 0.03;

/**
 * Of all the differences that were looked at, the one that is surest, or null where chance alone would give as much;
 * `looks` where more was looked at than these.
 */
export function findSurest<D extends { change: number; z: number }>(
  differences: D[],
  looks = differences.length,
): D | null {
  const [surest] = bySureness(differences.filter(({ change }) => Math.abs(change) >= leastChange));
  return surest && isBeyondChance(surest.z, looks) ? surest : null;
}

export function bySureness<D extends { z: number }>(differences: D[]): D[] {
  return differences.toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z));
}
