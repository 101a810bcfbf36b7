import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { getRun, startRuns } from '@/db/queries/job-runs';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { defineFunction } from '@/inngest/define';
import { runJob } from '@/inngest/engines/run-job';
import { defineEvent } from '@/inngest/events';

const happened = defineEvent('test/happened', z.object({ n: z.number() }));

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(() => vi.useRealTimers());
afterAll(() => database.drop());

async function startRun(functionId: string) {
  const event = happened({ n: 1 });
  await startRuns(database.db, [{ functionId, event }]);
  return `${functionId}:${event.id}`;
}

test('a handler that hangs is a failed attempt after a quarter of an hour', async () => {
  const runId = await startRun('hang');
  const definition = defineFunction(
    { id: 'hang', on: happened, retries: 1 },
    () => new Promise(() => undefined),
  );
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const picked = runJob({ db: database.db, runId, definition });
  const failed = expect(picked).rejects.toThrow('passou do tempo');
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0), { interval: 5 });
  await vi.advanceTimersByTimeAsync(15 * 60_000);
  await failed;
  expect(await getRun(database.db, runId)).toMatchObject({ status: 'running', attempts: 1 });
});

test('what could not be done about a failure is done at the next pick-up, without the handler', async () => {
  const runId = await startRun('mourn');
  const calls = { handler: 0, failure: 0 };
  const definition = defineFunction(
    {
      id: 'mourn',
      on: happened,
      retries: 0,
      onFailure: async () => {
        calls.failure += 1;
        if (calls.failure === 1) throw new Error('not now');
      },
    },
    async () => {
      calls.handler += 1;
      throw new Error('broken');
    },
  );
  await expect(runJob({ db: database.db, runId, definition })).rejects.toThrow('not now');
  expect((await getRun(database.db, runId))?.finishedAt).toBeNull();
  await runJob({ db: database.db, runId, definition });
  expect(await getRun(database.db, runId)).toMatchObject({
    status: 'failed',
    finishedAt: expect.any(String),
  });
  expect(calls).toEqual({ handler: 1, failure: 2 });
});

test('a run that is over is not run again', async () => {
  const runId = await startRun('end');
  let calls = 0;
  const definition = defineFunction({ id: 'end', on: happened }, async () => void (calls += 1));
  await runJob({ db: database.db, runId, definition });
  await runJob({ db: database.db, runId, definition });
  expect(calls).toBe(1);
});
