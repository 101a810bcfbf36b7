export type Progress = { done: number; total: number; elapsedMs: number };

/** Items per second so far, and the seconds left at that pace; null before the first item is done. */
export function estimateRate({
  done,
  total,
  elapsedMs,
}: Progress): { perSecond: number; secondsLeft: number } | null {
  if (done <= 0 || elapsedMs <= 0) return null;
  const perSecond = (done * 1_000) / elapsedMs;
  return { perSecond, secondsLeft: Math.ceil(Math.max(0, total - done) / perSecond) };
}
