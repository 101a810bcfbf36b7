import { desc } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getDatabase } from '@/db/client';
import { auditLog } from '@/db/schema/audit';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { env } from '@/lib/env';
import { jsonLinesFormat } from '@/lib/export/file-format';
import { streamFile } from '@/lib/export/stream-file';
import { log } from '@/lib/log';

const actor = { key: 'system', name: 'teste' };
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
  log.level = 'silent';
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

type ReadPages = (leaving: AbortSignal) => AsyncIterable<number[]>;
const stream = (readPages: ReadPages, signal = new AbortController().signal) =>
  streamFile({
    name: 'números',
    format: jsonLinesFormat,
    readPages,
    record: { actor, action: 'dataset.exported', format: 'jsonl', filters: {} },
    signal,
  });
const lastDetails = async () => {
  const [entry] = await getDatabase().select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
  return entry?.details;
};

async function* countUp() {
  for (let page = 0; ; page += 1) yield [page];
}

it('is an error when its first rows cannot be read', async () => {
  const failing = async function* (): AsyncGenerator<number[]> {
    throw new Error('no table');
  };
  await expect(stream(failing)).rejects.toThrow('no table');
});

it('breaks off when later rows cannot be read, and gives nobody the cause', async () => {
  const failing = async function* () {
    yield [1];
    throw new Error('a search for a name');
  };
  const reader = (await stream(failing)).body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  const error: unknown = await reader?.read().catch((reason: unknown) => reason);
  expect(error).toEqual(new Error('The export broke off.'));
  expect(await lastDetails()).toMatchObject({ linhas: 1, inteiro: false });
});

it('ends with its request: the page that is being read is told, and no file looks whole', async () => {
  const request = new AbortController();
  const waiting = async function* (leaving: AbortSignal) {
    yield [1];
    await new Promise((_, reject) => leaving.addEventListener('abort', () => reject(leaving.reason)));
  };
  const reader = (await stream(waiting, request.signal)).body?.getReader();
  await reader?.read();
  const next = reader?.read();
  request.abort();
  await expect(next).rejects.toThrow('The export broke off.');
  expect(await lastDetails()).toMatchObject({ linhas: 1, inteiro: false });
});

it('lets four run at once, and gives the place back of each that ends, fails or is left', async () => {
  const whole = async function* () {
    yield* [[1], [2, 3]];
  };
  expect(await (await stream(whole)).text()).toBe('1\n2\n3\n');
  const answers = await Promise.all(Array.from({ length: 4 }, () => stream(countUp)));
  await expect(stream(countUp)).rejects.toMatchObject({ status: 503 });
  await Promise.all(answers.map(({ body }) => body?.cancel()));
  const again = await Promise.all(Array.from({ length: 4 }, () => stream(countUp)));
  await Promise.all(again.map(({ body }) => body?.cancel()));
});
