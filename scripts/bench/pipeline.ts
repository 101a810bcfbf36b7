import { setTimeout as pause } from 'node:timers/promises';
import { listSize, postLists } from './ingestion';
import { secondsOf, type Figure } from './measures';
import { memoryMb, type Stack } from './stack';

type Pipeline = { stack: Stack; textOf: (number: number) => string; lists: number };

/** Comments in at one end and decided at the other, with the worker running. */
export async function measurePipeline({ stack, textOf, lists }: Pipeline): Promise<Figure[]> {
  const worker = stack.startWorker();
  await untilNothingPends();
  const memory: { web: number; worker: number }[] = [];
  const sampler = setInterval(() => memory.push({ web: memoryMb(stack.web), worker: memoryMb(worker) }), 500);
  const seconds = await secondsOf(async () => {
    await postLists({ stack, textOf, from: 3_000_000, lists });
    await untilNothingPends();
  });
  clearInterval(sampler);
  const settled = memory.slice(Math.floor(memory.length / 3)).map((sample) => sample.worker);
  return [
    {
      what: 'received to decided',
      value: (lists * listSize) / seconds,
      unit: 'comments/s',
      limit: { atLeast: 3_000 },
    },
    { what: 'worker memory, highest', value: Math.max(...memory.map((sample) => sample.worker)), unit: 'MB' },
    {
      what: 'worker memory, spread once warm',
      value: Math.max(...settled) - Math.min(...settled),
      unit: 'MB',
      limit: { atMost: 100 },
    },
    { what: 'web memory, highest', value: Math.max(...memory.map((sample) => sample.web)), unit: 'MB' },
  ];
}

async function untilNothingPends() {
  const { sql } = await import('drizzle-orm');
  const { getDatabase } = await import('@/db/client');
  const pending = sql`select exists(select from batches where pending > 0) as pending`;
  for (;;) {
    const [row] = await getDatabase().execute<{ pending: boolean }>(pending);
    if (!row?.pending) return;
    await pause(100);
  }
}

/** The learner alone, on this thread. */
export async function measureLearner(textOf: (number: number) => string): Promise<Figure[]> {
  const { loadModel } = await import('@/lib/learner/load-model');
  const { predict } = await import('@/lib/learner/predict');
  const model = loadModel();
  const texts = Array.from({ length: 20_000 }, (_, i) => textOf(i));
  for (const text of texts.slice(0, 2_000)) predict(model, text);
  const seconds = await secondsOf(async () => {
    for (const text of texts) predict(model, text);
  });
  return [
    {
      what: 'learner alone, one thread',
      value: texts.length / seconds,
      unit: 'comments/s',
      limit: { atLeast: 8_000 },
    },
  ];
}
