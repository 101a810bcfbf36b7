import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET } from '@/app/api/lotes/route';
import { getDatabase } from '@/db/client';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { issueApiToken } from '@/lib/auth/api-token';
import type { Scope } from '@/lib/auth/scopes';
import { env } from '@/lib/env';
import { ingestComments } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';

// A database of its own: the list is of all batches.
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

async function list(query: string, scope: Scope = 'comentarios:ler'): Promise<Response> {
  const token = await issueApiToken({ name: 'x', scopes: [scope], expiresAt: null, createdBy: null });
  const headers = { authorization: `Bearer ${token.token}` };
  return GET(new Request(`http://localhost/api/lotes${query}`, { headers }));
}

async function ingest(): Promise<string> {
  const rows = parseComments([{ texto: 'chegou mais um' }], new Date());
  return (await ingestComments(rows, { kind: 'api', createdBy: null })).batchId;
}

it('lists batches page by page, the newest first', async () => {
  const [oldest, middle, newest] = [await ingest(), await ingest(), await ingest()];
  const first = await (await list('?limite=2')).json();
  expect(first).toMatchObject({
    lotes: [
      { id: newest, total: 1, pendentes: 1 },
      { id: middle, total: 1 },
    ],
    proximo_cursor: middle,
  });
  const second = await (await list(`?limite=2&cursor=${first.proximo_cursor}`)).json();
  expect(second).toMatchObject({ lotes: [{ id: oldest }], proximo_cursor: null });
});

it.each(['?limite=0', '?limite=201', '?cursor=x'])('refuses %s', async (query) => {
  expect((await list(query)).status).toBe(422);
});

it('is closed to who may not read comments', async () => {
  expect((await list('', 'comentarios:escrever')).status).toBe(403);
});
