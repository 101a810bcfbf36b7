import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { createClient } from './api';
import { startApp, type App } from './app';
import { startStandIn, type StandIn } from './stand-in';

const dailyCalls = 100;
const perPrompt = 20;
const atOnce = 4;

let app: App;
let standIn: StandIn;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  standIn = await startStandIn();
  app = await startApp({
    LLM_PROVIDER: 'openai-compatible',
    OPENAI_BASE_URL: `${standIn.url}/v1`,
    CLASSIFICATION_POLICY: 'llm',
    LLM_DAILY_CALLS: String(dailyCalls),
    LLM_DAILY_TOKENS: '100000000',
  });
});
test.afterAll(async () => {
  await app.stop();
  standIn.stop();
});

test('a worker killed while the model thinks asks again at most what it was asking, and writes nothing twice', async () => {
  test.setTimeout(180_000);
  await standIn.control({ latencyMs: 2_500 });
  const total = 200;
  const { lote, ids } = await send(total);
  await expect.poll(() => standIn.countCalls(), { timeout: 30_000 }).toBeGreaterThanOrEqual(atOnce);
  await app.kill('worker');
  await untilDecided(lote.id);
  expect(await standIn.countCalls()).toBeLessThanOrEqual(total / perPrompt + atOnce);
  const ask = createClient(app);
  for (const id of ids) {
    const { historico } = await ask(`/api/comentarios/${id}`);
    expect(historico).toHaveLength(1);
    expect(historico[0].por).toBe('llm');
  }
});

test('10,000 comments cost no more calls than a day allows, and all are decided', async () => {
  test.setTimeout(300_000);
  await standIn.control({ latencyMs: 20 });
  const { lote } = await send(10_000);
  const { total, classificados, em_revisao, falhas } = await untilDecided(lote.id);
  expect(classificados + em_revisao).toBe(total);
  expect(falhas).toBe(0);
  const calls = await standIn.countCalls();
  expect(calls).toBeLessThanOrEqual(dailyCalls);
  expect(calls).toBeGreaterThan(dailyCalls / 2); // the first test used some
});

async function send(total: number) {
  const body = Array.from({ length: total }, (_, i) => ({ texto: `Que refrão lindo, número ${i}` }));
  return createClient(app)('/api/comentarios', body);
}

async function untilDecided(batchId: string) {
  const ask = createClient(app);
  for (;;) {
    const batch = await ask(`/api/lotes/${batchId}`);
    if (batch.pendentes === 0) return batch;
    await pause(500);
  }
}
