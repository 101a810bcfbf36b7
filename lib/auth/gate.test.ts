import { afterEach, expect, test, vi } from 'vitest';
import { createGate } from '@/lib/auth/gate';

afterEach(() => {
  vi.useRealTimers();
});

test('never runs more at once than it has slots, and runs everything', async () => {
  const run = createGate({ slots: 4, waitMs: 60_000 });
  let active = 0;
  let most = 0;
  const work = async () => {
    active += 1;
    most = Math.max(most, active);
    await new Promise(setImmediate);
    active -= 1;
  };
  await Promise.all(Array.from({ length: 30 }, () => run(work)));
  expect(most).toBe(4);
});

test('turns away with a 503 who waits too long, and serves who comes after', async () => {
  vi.useFakeTimers();
  const run = createGate({ slots: 1, waitMs: 2_000 });
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const first = run(() => held);
  const second = run(async () => 'never');
  const refused = expect(second).rejects.toMatchObject({ status: 503, retryAfterSeconds: 2 });
  await vi.advanceTimersByTimeAsync(2_000);
  await refused;
  release();
  await first;
  expect(await run(async () => 'served')).toBe('served');
});

test('gives its slot back when the work fails', async () => {
  const run = createGate({ slots: 1, waitMs: 10 });
  await expect(run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await run(async () => 'served')).toBe('served');
});
