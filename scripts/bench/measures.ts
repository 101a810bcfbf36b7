import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** One line of the bench: a figure beside the limit it is held to. */
export type Figure = {
  what: string;
  value: number;
  unit: string;
  limit?: { atLeast: number } | { atMost: number };
};

export function formatFigure({ what, value, unit, limit }: Figure): string {
  const shown = `${value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1)} ${unit}`;
  if (!limit) return `  ${what.padEnd(58)} ${shown}`;
  const isMet = 'atLeast' in limit ? value >= limit.atLeast : value <= limit.atMost;
  const bound = 'atLeast' in limit ? `at least ${limit.atLeast}` : `at most ${limit.atMost}`;
  return `${isMet ? '✓' : '✗'} ${what.padEnd(58)} ${shown}  (${bound} ${unit})`;
}

/** The value below which the share `q` of the sample lies, by the nearest rank. */
export function quantile(sample: number[], q: number): number {
  const sorted = sample.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}

/** Always the same computation: machines differ in speed, and one of them from hour to hour. */
export function measurePace(): Figure {
  const bytes = Buffer.alloc(1 << 20);
  const startedAt = performance.now();
  for (let round = 0; round < 256; round += 1) createHash('sha256').update(bytes).digest();
  return { what: 'the machine’s pace: 256 MB hashed', value: performance.now() - startedAt, unit: 'ms' };
}

/** Runs `task` for 0 … count − 1 in order, `width` at a time. */
export async function inParallel(
  width: number,
  count: number,
  task: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) await task(next++);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

/** As people do: some read faster, some slower, and never all in step. Half to one and a half times `readingMs`. */
export async function readFor(readingMs: number): Promise<void> {
  await pause(readingMs * (0.5 + Math.random()));
}
