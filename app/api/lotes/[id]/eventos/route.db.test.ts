import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { GET } from '@/app/api/lotes/[id]/eventos/route';
import { getDatabase } from '@/db/client';
import { createUser } from '@/db/queries/users';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { classifyPending } from '@/lib/classification/classify-pending';
import { ingestComments } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';

const db = getDatabase();
let authorization = '';
beforeAll(async () => {
  const email = `${randomUUID()}@example.test`;
  const user = await createUser(db, { email, passwordHash: 'x', role: 'leitor' });
  if (!user) throw new Error('no user');
  authorization = `Bearer ${(await issueTokenPair(user)).access_token}`;
});
afterAll(() => db.$client.end());

const ingest = (count: number) => {
  const rows = Array.from({ length: count }, (_, i) => ({ texto: `que refrão lindo ${i}` }));
  return ingestComments(parseComments(rows, new Date()), { kind: 'api', createdBy: null });
};
const open = (id: string, headers: Record<string, string> = {}) =>
  GET(new Request('http://localhost', { headers: { authorization, ...headers } }), {
    params: Promise.resolve({ id }),
  });

/** Reads events one by one. */
function listen(answer: Response) {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => (await reader?.read())?.value ?? null;
  return { next, leave: () => reader?.cancel() };
}
const dataOf = (event: string | null) => JSON.parse(/^data: (.*)$/m.exec(event ?? '')?.[1] ?? 'null');

it('tells the counters now, when they change, and that the end is reached', async () => {
  const { batchId, ids } = await ingest(2);
  const { next } = listen(await open(batchId));
  expect(dataOf(await next())).toMatchObject({ id: batchId, total: 2, pendentes: 2 });
  await classifyPending(ids.slice(0, 1));
  expect(dataOf(await next())).toMatchObject({ pendentes: 1 });
  await classifyPending(ids);
  const last = await next();
  expect(dataOf(last)).toMatchObject({ pendentes: 0, concluido_em: expect.any(String) });
  expect(last).toMatch(/^id: \d{4}-\d{2}-\d{2}T/);
  expect(await next()).toContain('id: fim');
  expect(await next()).toBeNull();
});

it('tells whoever has seen the end to stay away, and whoever asks for no batch that there is none', async () => {
  const { batchId } = await ingest(1);
  expect((await open(batchId, { 'last-event-id': 'fim' })).status).toBe(204);
  expect((await open(randomUUID())).status).toBe(404);
  expect((await open('x')).status).toBe(404);
  expect((await open(batchId, { authorization: '' })).status).toBe(401);
});

it('asks the database once a second for all who watch, and no more once they have left', async () => {
  const { batchId } = await ingest(1);
  const all = await Promise.all(Array.from({ length: 20 }, async () => listen(await open(batchId))));
  await Promise.all(all.map(({ next }) => next()));
  const select = vi.spyOn(db, 'select');
  try {
    await expect.poll(() => select.mock.calls.length, { timeout: 5_000 }).toBe(2);
    await Promise.all(all.map(({ leave }) => leave()));
    const other = listen(await open((await ingest(1)).batchId));
    await other.next();
    const asked = select.mock.calls.length;
    const since = performance.now();
    await expect.poll(() => select.mock.calls.length, { timeout: 5_000 }).toBe(asked + 2);
    expect(performance.now() - since).toBeGreaterThan(1_500); // the other's two: nobody asks for the first
    await other.leave();
  } finally {
    select.mockRestore();
  }
});

it('goes on after the database did not answer for a while', async () => {
  const { batchId, ids } = await ingest(1);
  const { next, leave } = listen(await open(batchId));
  await next();
  const outage = vi.spyOn(db, 'select').mockImplementation(() => {
    throw Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
  });
  await expect.poll(() => outage.mock.calls.length, { timeout: 5_000 }).toBeGreaterThan(0);
  outage.mockRestore();
  await classifyPending(ids);
  expect(dataOf(await next())).toMatchObject({ pendentes: 0 });
  await leave();
});
