import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '@/db/client';
import { getLlmBreaker, getLlmBudgetUse, listLlmCalls } from '@/db/queries/llm';
import { llmBreakers } from '@/db/schema/llm';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { callModel } from '@/lib/llm/call-model';
import { clearLlmTables, exampleCall } from '@/lib/llm/testing/example-call';
import { startStandIn, type StandIn } from '@/lib/llm/testing/stand-in';

let database: TestDatabase;
let otherPool: Database;
let standIn: StandIn;

beforeAll(async () => {
  [database, standIn] = await Promise.all([createTestDatabase(), startStandIn()]);
  otherPool = openDatabase(database.url);
});
afterAll(async () => {
  await otherPool.$client.end();
  await Promise.all([database.drop(), standIn.stop()]);
});
beforeEach(() => clearLlmTables(database.db));

const key = 'google:gemini-3.5-flash-lite';
const ask = (changes: object = {}) =>
  callModel({ ...exampleCall(database.db, standIn.settings('google')), ...changes });
/** Callers of two pools, as of two processes. */
const askTogether = (callers: number, changes: object = {}) =>
  Promise.all(
    Array.from({ length: callers }, (_, index) =>
      ask({ db: index % 2 ? database.db : otherPool, ...changes }),
    ),
  );
const probeIsDue = () =>
  database.db.update(llmBreakers).set({ probedAt: sql`now() - interval '61 seconds'` });
const outcomes = (results: { outcome: string }[]) => results.map(({ outcome }) => outcome).toSorted();

test('16 callers together cannot pass the cap of calls', async () => {
  await standIn.control({ latencyMs: 20 });
  const results = await askTogether(16, { budget: { callsPerDay: 7, tokensPerDay: 1e9 } });
  expect(results.filter(({ outcome }) => outcome === 'answered')).toHaveLength(7);
  expect(results.filter(({ outcome }) => outcome === 'over_budget')).toHaveLength(9);
  expect((await standIn.calls()).count).toBe(7);
  expect((await getLlmBudgetUse(database.db)).calls).toBe(7);
});

test('16 callers together cannot pass the cap of tokens', async () => {
  await standIn.control({ latencyMs: 20 });
  const tokensPerDay = 2_500;
  await askTogether(16, { budget: { callsPerDay: 1_000, tokensPerDay } });
  const rows = await listLlmCalls(database.db, { limit: 100 });
  expect(rows.length).toBeGreaterThan(0);
  const used = rows.reduce((sum, row) => sum + row.inputTokens + row.outputTokens, 0);
  expect(used).toBeLessThanOrEqual(tokensPerDay);
  expect((await getLlmBudgetUse(database.db)).tokens).toBe(used);
});

test('each retry takes from the budget, and what was surely not counted goes back', async () => {
  await standIn.control({ faults: [{ kind: 'rate_limit_body_delay', delayMs: 1 }] });
  expect(await ask({ budget: { callsPerDay: 2, tokensPerDay: 1e9 } })).toMatchObject({
    outcome: 'over_budget',
    attempts: 2,
  });
  expect(await getLlmBudgetUse(database.db)).toEqual({ calls: 2, tokens: 0 });
  expect(await listLlmCalls(database.db, { limit: 5 })).toMatchObject([
    { outcome: 'rate_limited', attempts: 2 },
  ]);
});

test('a request that may have been counted keeps its reservation', async () => {
  await standIn.control({ faults: [{ kind: 'hang' }] });
  await ask({ maxAttempts: 1 });
  expect((await getLlmBudgetUse(database.db)).tokens).toBeGreaterThan(1_000);
});

test('no budget, no request and no row', async () => {
  await standIn.control({});
  expect(await ask({ budget: { callsPerDay: 0, tokensPerDay: 1e9 } })).toMatchObject({
    outcome: 'over_budget',
    attempts: 0,
  });
  expect((await standIn.calls()).count).toBe(0);
  expect(await listLlmCalls(database.db, { limit: 5 })).toEqual([]);
});

test('five failures in a row open the breaker, in the middle of a call too', async () => {
  await standIn.control({ faults: [{ kind: 'overloaded' }] });
  expect(await ask()).toMatchObject({ outcome: 'unavailable', attempts: 3 });
  expect(await ask()).toMatchObject({ outcome: 'unavailable', attempts: 2 });
  expect(await ask()).toMatchObject({ outcome: 'paused', detail: 'HTTP 503 UNAVAILABLE', attempts: 0 });
  expect((await standIn.calls()).count).toBe(5);
});

test('failures that are not in a row open nothing', async () => {
  await standIn.control({});
  for (let round = 0; round < 3; round += 1) {
    await standIn.control({ faults: [{ kind: 'overloaded', times: 2 }] });
    expect((await ask()).outcome).toBe('answered');
  }
  expect((await getLlmBreaker(database.db, key))?.openedAt).toBeNull();
});

test('an open breaker lets one of many callers probe, and an answer closes it', async () => {
  await standIn.control({ faults: [{ kind: 'overloaded' }] });
  await ask();
  await ask();
  await probeIsDue();
  await standIn.control({ faults: [{ kind: 'overloaded' }] });
  const failed = await askTogether(16);
  expect(outcomes(failed)).toEqual([...Array<string>(15).fill('paused'), 'unavailable']);
  expect((await standIn.calls()).count).toBe(1);
  await probeIsDue();
  await standIn.control({ latencyMs: 20 });
  expect(outcomes(await askTogether(16))).toContain('answered');
  expect(await getLlmBreaker(database.db, key)).toMatchObject({ failures: 0, openedAt: null, detail: null });
});

test('a bad key opens the breaker at once and says why', async () => {
  await standIn.control({ faults: [{ kind: 'bad_key' }] });
  const detail = 'HTTP 400 INVALID_ARGUMENT API_KEY_INVALID';
  expect(await ask()).toEqual({ outcome: 'misconfigured', detail, attempts: 1 });
  expect(await ask()).toEqual({ outcome: 'paused', detail, attempts: 0 });
  expect((await standIn.calls()).count).toBe(1);
});

test('one request the provider cannot take does not stop the others', async () => {
  await standIn.control({ faults: [{ kind: 'bad_request', times: 1 }] });
  expect((await ask()).outcome).toBe('misconfigured');
  expect((await ask()).outcome).toBe('answered');
});

test('no connection is held while the provider thinks', async () => {
  const single = openDatabase(database.url, { max: 1 });
  await standIn.control({ latencyMs: 300 });
  const pending = ask({ db: single });
  await expect.poll(async () => (await standIn.calls()).count).toBe(1);
  const query = single.execute(sql`select 1`).then(() => 'query');
  expect(await Promise.race([query, pending.then(() => 'call')])).toBe('query');
  expect((await pending).outcome).toBe('answered');
  await single.$client.end();
});
