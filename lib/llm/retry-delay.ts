import { z } from 'zod';

const googleError = z.object({
  error: z.object({ details: z.array(z.looseObject({ retryDelay: z.string().optional() })) }),
});

/**
 * How long the server asks to be left alone, in ms: the longest of Gemini's `RetryInfo`, `retry-after-ms` and
 * `Retry-After` (seconds or a date). Null when it does not say.
 */
export function readServerDelay(
  { headers, body }: { headers: Record<string, string>; body: unknown },
  now: number,
): number | null {
  const details = googleError.safeParse(body).data?.error.details ?? [];
  const delays = [
    ...details.map(({ retryDelay }) => readSeconds(retryDelay?.replace(/s$/, ''))),
    readSeconds(headers['retry-after']) ?? readDate(headers['retry-after'], now),
    readMs(headers['retry-after-ms']),
  ].filter((delay) => delay !== null);
  return delays.length === 0 ? null : Math.max(...delays);
}

/** Full jitter over an exponential window, on top of what the server asked for. */
export function chooseRetryDelay({
  attempt,
  baseMs,
  serverDelayMs,
  random,
}: {
  /** 1 after the first failure. */
  attempt: number;
  baseMs: number;
  serverDelayMs: number | null;
  random: () => number;
}): number {
  return Math.ceil((serverDelayMs ?? 0) + random() * baseMs * 2 ** (attempt - 1));
}

function readMs(value: string | undefined): number | null {
  if (!value || !/^\d+(\.\d+)?$/.test(value.trim())) return null;
  return Number(value);
}

function readSeconds(value: string | undefined): number | null {
  const seconds = readMs(value);
  return seconds === null ? null : seconds * 1000;
}

function readDate(value: string | undefined, now: number): number | null {
  const at = Date.parse(value ?? '');
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
