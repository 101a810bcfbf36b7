import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startCron } from '@/inngest/engines/cron-ticks';

const mondayAtEight = 'TZ=America/Sao_Paulo 0 8 * * 1';
const hours = (count: number) => count * 3_600_000;

let ticks: string[];
let cron: { stop(): void } | undefined;
beforeEach(() => {
  vi.useFakeTimers();
  ticks = [];
});
afterEach(() => {
  cron?.stop();
  vi.useRealTimers();
});

function start(
  pattern: string,
  now: string,
  onTick = async (instant: Date) => void ticks.push(instant.toISOString()),
) {
  vi.setSystemTime(new Date(now));
  cron = startCron(pattern, onTick);
}

test('ticks at the local time of its zone, week after week', async () => {
  start(mondayAtEight, '2026-03-01T12:00:00Z');
  await vi.advanceTimersByTimeAsync(hours(24 * 10));
  expect(ticks).toEqual(['2026-03-02T11:00:00.000Z', '2026-03-09T11:00:00.000Z']);
});

test('makes up for a tick of the last hour that fell into a restart', async () => {
  start(mondayAtEight, '2026-03-02T11:20:00Z');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ticks).toEqual(['2026-03-02T11:00:00.000Z']);
});

test('does not make up for an older one', async () => {
  start(mondayAtEight, '2026-03-02T12:20:00Z');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(ticks).toEqual([]);
});

test('a tick that could not be handed over is tried again, and of those missed meanwhile the last follows', async () => {
  let down = true;
  start('* * * * *', '2026-03-02T11:00:30Z', async (instant) => {
    if (down) throw new Error('no database');
    ticks.push(instant.toISOString());
  });
  await vi.advanceTimersByTimeAsync(3 * 60_000);
  down = false;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(ticks).toEqual(['2026-03-02T11:00:00.000Z', '2026-03-02T11:03:00.000Z']);
});

test('ticks no more once it is stopped', async () => {
  start('* * * * *', '2026-03-02T11:00:30Z');
  cron?.stop();
  await vi.advanceTimersByTimeAsync(hours(1));
  expect(ticks).toEqual([]);
});
