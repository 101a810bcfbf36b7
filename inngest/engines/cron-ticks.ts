import { Cron } from 'croner';
import { log } from '@/lib/log';

const catchUpMs = 3_600_000;
const longestTimerMs = 3_600_000;
const retryMs = 1_000;

/**
 * Calls `onTick` with every instant of a schedule, beginning with the last one if that is less than an hour ago:
 * a restart at the wrong moment loses nothing. Several workers tick alike; `onTick` must be idempotent.
 */
export function startCron(pattern: string, onTick: (scheduledAt: Date) => Promise<void>): { stop(): void } {
  const { cron, timezone } = parseCron(pattern);
  const schedule = new Cron(cron, { timezone, paused: true });
  let timer: NodeJS.Timeout;

  function waitFor(instant: Date | null): void {
    if (!instant) return;
    const waitMs = Math.max(0, instant.getTime() - Date.now());
    const then = () => (waitMs > longestTimerMs ? waitFor(instant) : tick(instant));
    timer = setTimeout(then, Math.min(waitMs, longestTimerMs));
  }

  async function tick(instant: Date): Promise<void> {
    try {
      await onTick(instant);
      waitFor(missedAfter(instant) ?? schedule.nextRun());
    } catch (error) {
      log.warn({ pattern, err: error }, 'a schedule could not be kept; trying again');
      timer = setTimeout(() => tick(instant), retryMs);
    }
  }

  /** The last of the instants that went by since, if any. */
  function missedAfter(instant: Date): Date | undefined {
    return schedule.previousRuns(1).find((last) => last > instant);
  }

  waitFor(missedAfter(new Date(Date.now() - catchUpMs)) ?? schedule.nextRun());
  return { stop: () => clearTimeout(timer) };
}

/** Inngest's notation: `TZ=America/Sao_Paulo 0 8 * * 1`; UTC without a zone. */
function parseCron(pattern: string): { cron: string; timezone: string } {
  const [, timezone = 'UTC', cron = pattern] = /^TZ=(\S+)\s+(.+)$/.exec(pattern) ?? [];
  return { cron, timezone };
}
