import { sql } from 'drizzle-orm';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { getRun, listFailedRuns, retryRun } from '@/db/queries/job-runs';
import { listDeadWorkers } from '@/db/queries/jobs';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { emit } from '@/inngest/client';
import { defineFunction, type JobFunction } from '@/inngest/define';
import { startEmbeddedEngine } from '@/inngest/engines/embedded';
import { defineEvent, type Event } from '@/inngest/events';
import { entrusted, takenUp } from '@/inngest/testing/taken-up';
import { AppError } from '@/lib/errors';

const happened = defineEvent('test/happened', z.object({ n: z.number() }));
const asked = defineEvent('test/asked', z.object({ n: z.number() }));
const until = (condition: () => void | Promise<void>) =>
  vi.waitFor(condition, { timeout: 15_000, interval: 20 });

let database: TestDatabase;
let engines: ReturnType<typeof startEmbeddedEngine>[] = [];
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await Promise.all(engines.map((engine) => engine.stop(1_000)));
  engines = [];
  await database.drop();
});

function startEngine(functions: JobFunction[], concurrency?: number) {
  const engine = startEmbeddedEngine({ ...database, functions, concurrency });
  engines.push(engine);
  return engine;
}
const send = (...events: Event[]) => emit(database.db, events, 'embedded');
const runOf = (functionId: string, event: Event) => getRun(database.db, `${functionId}:${event.id}`);

test('the job of a killed process is taken up within seconds, behind its finished steps', async () => {
  const child = spawnWorker(database.url);
  const event = entrusted({ n: 1 });
  await send(event);
  await until(async () => expect((await runOf('take-up', event))?.steps.get('begin')).toBe(child.pid));

  const firstSteps: number[] = [];
  const free = defineFunction({ id: 'free', on: happened }, async () => undefined);
  startEngine([takenUp(async (processId) => firstSteps.push(processId)), free]);
  await send(happened({ n: 1 }));
  await until(async () => expect((await runOf('free', happened({ n: 1 })))?.status).toBe('completed'));
  expect([await listDeadWorkers(database.db), firstSteps]).toEqual([[], []]);

  const killedAt = Date.now();
  child.kill('SIGKILL');
  await until(async () => expect((await runOf('take-up', event))?.status).toBe('completed'));
  expect(firstSteps).toEqual([child.pid]);
  expect(Date.now() - killedAt).toBeLessThan(10_000);
});

test('a job goes on undisturbed when every session of the database is killed', async () => {
  const gate = Promise.withResolvers<void>();
  let begun = 0;
  startEngine([
    defineFunction({ id: 'endure', on: happened }, async () => {
      begun += 1;
      await gate.promise;
    }),
    defineFunction({ id: 'answer', on: asked }, async () => undefined),
  ]);
  await send(happened({ n: 1 }));
  await until(() => expect(begun).toBe(1));
  await database.db.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
  await until(() => send(asked({ n: 1 })));
  await until(async () => expect((await runOf('answer', asked({ n: 1 })))?.status).toBe('completed'));
  gate.resolve();
  await until(async () => expect((await runOf('endure', happened({ n: 1 })))?.status).toBe('completed'));
  expect(begun).toBe(1);
});

test('a function keeps its limit and its backlog keeps nobody waiting', async () => {
  const gate = Promise.withResolvers<void>();
  const running = { now: 0, most: 0, done: 0 };
  startEngine(
    [
      defineFunction({ id: 'limited', on: happened, concurrency: 2 }, async () => {
        running.now += 1;
        running.most = Math.max(running.most, running.now);
        await gate.promise;
        running.now -= 1;
        running.done += 1;
      }),
      defineFunction({ id: 'free', on: asked }, async () => undefined),
    ],
    3,
  );
  await send(...Array.from({ length: 8 }, (_, n) => happened({ n })));
  await until(() => expect(running.now).toBe(2));
  await send(asked({ n: 1 }));
  await until(async () => expect((await runOf('free', asked({ n: 1 })))?.status).toBe('completed'));
  expect(running.done).toBe(0);
  gate.resolve();
  await until(() => expect(running.done).toBe(8));
  expect(running.most).toBe(2);
});

test('two workers run every tick of a schedule once', async () => {
  const ticks: string[] = [];
  const each = defineFunction({ id: 'each-second', cron: '* * * * * *' }, async ({ event }) =>
    ticks.push(event.data.scheduledAt),
  );
  startEngine([each]);
  startEngine([each]);
  await until(() => expect(ticks.length).toBeGreaterThanOrEqual(3));
  expect(new Set(ticks).size).toBe(ticks.length);
});

test('stopping waits for the running job', async () => {
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const engine = startEngine([
    defineFunction({ id: 'finish', on: happened }, async ({ step }) => {
      begun.resolve();
      await gate.promise;
      await step.run('last', () => 'done');
    }),
  ]);
  await send(happened({ n: 1 }));
  await begun.promise;
  const stopped = engine.stop(5_000);
  engines = [];
  gate.resolve();
  await stopped;
  expect((await runOf('finish', happened({ n: 1 })))?.status).toBe('completed');
});

test('a failed run can be run again from its first unfinished step', async () => {
  let healed = false;
  const firsts: number[] = [];
  startEngine([
    defineFunction({ id: 'heal', on: happened }, async ({ step }) => {
      await step.run('first', () => firsts.push(1));
      if (!healed) throw new AppError({ code: 'doente', status: 400, message: 'Ainda não.' });
    }),
  ]);
  await send(happened({ n: 1 }));
  await until(async () => expect(await listFailedRuns(database.db, { limit: 1 })).toHaveLength(1));
  healed = true;
  const [failure] = await listFailedRuns(database.db, { limit: 1 });
  expect(await retryRun(database.db, failure?.id ?? '')).toBe(true);
  await until(async () => expect((await runOf('heal', happened({ n: 1 })))?.status).toBe('completed'));
  expect([firsts, await listFailedRuns(database.db, { limit: 1 })]).toEqual([[1], []]);
});

test('an event counts as new again a day after its run ended', async () => {
  let runs = 0;
  startEngine([defineFunction({ id: 'daily', on: happened }, async () => void (runs += 1))]);
  await send(happened({ n: 1 }));
  await until(async () => expect((await runOf('daily', happened({ n: 1 })))?.status).toBe('completed'));
  await database.db.execute(sql`update job_runs set finished_at = now() - interval '25 hours'`);
  await send(happened({ n: 1 }));
  await until(() => expect(runs).toBe(2));
});

function spawnWorker(url: string) {
  const file = fileURLToPath(new URL('../testing/hanging-worker.ts', import.meta.url));
  return spawn(process.execPath, ['--import', 'tsx', file, url], { stdio: 'inherit' });
}
