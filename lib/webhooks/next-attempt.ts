const minute = 60_000;
const hour = 60 * minute;

/** From each attempt to the next: eight attempts within a day, and the first repeats soon. */
const delaysMs = [minute, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 8 * hour, 8 * hour];
export const mostAttempts = delaysMs.length + 1;
/** Endpoints that failed together are not to be tried together. */
const jitterShare = 0.1;

/** When to try again after so many attempts; null after the last. `chance` is in [0, 1). */
export function nextAttemptAt({
  attempts,
  now,
  chance,
}: {
  attempts: number;
  now: Date;
  chance: number;
}): string | null {
  const delay = delaysMs[attempts - 1];
  if (delay === undefined) return null;
  return new Date(now.getTime() + delay * (1 + jitterShare * chance)).toISOString();
}
