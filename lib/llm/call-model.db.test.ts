import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getLlmBudgetUse, listLlmCalls, listLlmDayTotals } from '@/db/queries/llm';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { callModel } from '@/lib/llm/call-model';
import { llmProviders, type LlmProvider } from '@/lib/llm/get-model';
import { clearLlmTables, exampleCall, exampleItems } from '@/lib/llm/testing/example-call';
import { startStandIn, type StandIn } from '@/lib/llm/testing/stand-in';

let database: TestDatabase;
let standIn: StandIn;

beforeAll(async () => {
  [database, standIn] = await Promise.all([createTestDatabase(), startStandIn()]);
});
afterAll(async () => {
  await Promise.all([database.drop(), standIn.stop()]);
});
beforeEach(() => clearLlmTables(database.db));

const ask = (provider: LlmProvider, changes: object = {}) =>
  callModel({ ...exampleCall(database.db, standIn.settings(provider)), ...changes });
const lastRow = async () => (await listLlmCalls(database.db, { limit: 1 }))[0];

describe.each(llmProviders)('%s', (provider) => {
  test('answers about every item, and files tokens once each', async () => {
    await standIn.control({ answers: { 'Amei o refrão': { tags: ['feat_refrao'], artista: 'Lívia Maré' } } });
    const result = await ask(provider);
    const plain = { categoria: 'ELOGIO', tags: [], artista: null };
    expect(result).toEqual({
      outcome: 'answered',
      attempts: 1,
      output: {
        itens: [
          { id: 'c1', categoria: 'ELOGIO', tags: ['feat_refrao'], artista: 'Lívia Maré' },
          { id: 'c2', ...plain },
          { id: 'c3', ...plain },
        ],
      },
    });
    const row = await lastRow();
    expect(row).toMatchObject({ outcome: 'answered', prompt: 'exemplo@1', items: 3, thinkingTokens: 12 });
    expect(row?.cachedTokens).toBe(Math.floor((row?.inputTokens ?? 0) / 5));
    expect(await getLlmBudgetUse(database.db)).toEqual({
      calls: 1,
      tokens: (row?.inputTokens ?? 0) + (row?.outputTokens ?? 0),
    });
  });

  test.each([
    ['overloaded', 'unavailable', 'unavailable'],
    ['hang', 'unavailable', 'timed_out'],
    ['slow_drip', 'unavailable', 'timed_out'],
    ['reset', 'unavailable', 'unavailable'],
  ])('asks again after %s, three times at most', async (kind, outcome, filedAs) => {
    const { timings } = standIn.settings(provider);
    const settings = standIn.settings(provider, { timings: { ...timings, requestTimeoutMs: 250 } });
    await standIn.control({ faults: [{ kind, times: 1 }] });
    expect(await ask(provider, { settings })).toMatchObject({ outcome: 'answered', attempts: 2 });
    await standIn.control({ faults: [{ kind }] });
    expect(await ask(provider, { settings })).toMatchObject({ outcome, attempts: 3 });
    expect((await standIn.calls()).count).toBe(3);
    expect(await lastRow()).toMatchObject({ outcome: filedAs, attempts: 3 });
  });

  test.each([
    ['rate_limit_header', 'unavailable'], // it asks for 120 s, and there are two
    ['truncated', 'garbled'],
    ['html', 'garbled'],
    ['fenced', 'garbled'],
    ['empty', 'garbled'],
    ['unknown_category', 'garbled'],
    ['extra_keys', 'garbled'],
    ['max_tokens', 'garbled'],
    ['safety', 'refused'],
    ['bad_key', 'misconfigured'],
    ['bad_request', 'misconfigured'],
  ])('ends at once after %s: %s', async (kind, outcome) => {
    await standIn.control({ faults: [{ kind }] });
    expect(await ask(provider)).toMatchObject({ outcome, attempts: 1 });
    expect((await standIn.calls()).count).toBe(1);
    const row = await lastRow();
    expect(row).toMatchObject({ attempts: 1, detail: expect.any(String) });
    expect(row?.detail).not.toContain('segredo');
  });

  test.each([
    ['missing_id', ['c2', 'c3']],
    ['swapped_ids', ['c2', 'c1', 'c3']],
    ['repeated_id', ['c1', 'c2', 'c1']],
    ['invented_id', ['inventado-1', 'c2', 'c3']],
  ])('hands over a batch with %s for the caller to match', async (kind, ids) => {
    await standIn.control({ faults: [{ kind }] });
    const result = await ask(provider);
    expect(result.outcome === 'answered' && result.output.itens.map(({ id }) => id)).toEqual(ids);
  });
});

test.each(['block_reason', 'no_candidates'])('google: %s is a refusal', async (kind) => {
  await standIn.control({ faults: [{ kind }] });
  expect(await ask('google')).toMatchObject({ outcome: 'refused', attempts: 1 });
});

test('google: an answer that wants to be continued is not, past the budget', async () => {
  await standIn.control({ faults: [{ kind: 'continuation' }] });
  expect(await ask('google')).toMatchObject({ outcome: 'garbled', attempts: 1 });
  expect((await standIn.calls()).count).toBe(1);
});

test.each([
  ['google', 'rate_limit_body_delay'],
  ['openai', 'rate_limit_header'],
  ['openai-compatible', 'rate_limit_header'],
] as const)('%s: waits as long as %s asks for', async (provider, kind) => {
  await standIn.control({ faults: [{ kind, times: 1, delayMs: 700 }] });
  expect(await ask(provider)).toMatchObject({ outcome: 'answered', attempts: 2 });
  const [first, second] = (await standIn.calls()).calls;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(700);
});

test.each(['hang', 'slow_drip'])('a deadline ends %s in time, and hangs up', async (kind) => {
  await standIn.control({ faults: [{ kind }] });
  const startedAt = performance.now();
  expect(await ask('google', { deadline: Date.now() + 250 })).toMatchObject({ outcome: 'unavailable' });
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  await expect.poll(async () => (await standIn.calls()).calls.map(({ aborted }) => aborted)).toEqual([true]);
});

test('a cancelled call ends at once and is held against nobody', async () => {
  await standIn.control({ faults: [{ kind: 'hang' }] });
  const canceller = new AbortController();
  const pending = ask('openai', { signal: canceller.signal });
  await expect.poll(async () => (await standIn.calls()).count).toBe(1);
  canceller.abort();
  expect(await pending).toEqual({ outcome: 'unavailable', detail: 'cancelada', attempts: 1 });
});

test('a wrong share of answers is the same in every run', async () => {
  await standIn.control({ accuracy: 0.5, seed: 3 });
  const first = await ask('google');
  expect(await ask('openai')).toEqual(first);
  await standIn.control({ accuracy: 0 });
  const wrong = await ask('google');
  expect(wrong.outcome === 'answered' && wrong.output.itens.map(({ categoria }) => categoria)).toEqual(
    exampleItems.map(() => 'CRÍTICA'),
  );
});

test('totals a day, and says how many calls have no price', async () => {
  await standIn.control({ faults: [{ kind: 'overloaded', times: 1 }] });
  for (const provider of llmProviders) await ask(provider);
  const [today, ...others] = await listLlmDayTotals(database.db, 7);
  expect(others).toEqual([]);
  expect(today).toMatchObject({ calls: 3, answered: 3, requests: 4, unpriced: 1 });
  expect(today?.costUsd).toBeGreaterThan(0);
});
