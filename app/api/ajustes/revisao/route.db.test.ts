import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET, PUT } from '@/app/api/ajustes/revisao/route';
import { getDatabase } from '@/db/client';
import { listAuditEntries } from '@/db/queries/audit-log';
import { createUser } from '@/db/queries/users';
import type { Role } from '@/db/schema/people';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { issueApiToken } from '@/lib/auth/api-token';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { env } from '@/lib/env';

// A database of its own: the share is one for all.
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

async function bearerOf(role: Role): Promise<string> {
  const email = `${randomUUID()}@example.test`;
  const user = await createUser(getDatabase(), { email, passwordHash: 'x', role });
  if (!user) throw new Error('no user');
  return (await issueTokenPair(user)).access_token;
}

function requestOf(method: string, bearer: string, body?: unknown): Request {
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
  return new Request('http://localhost/api/ajustes/revisao', { method, headers, body: JSON.stringify(body) });
}
const read = (bearer: string) => GET(requestOf('GET', bearer));
const write = (bearer: string, share: unknown) =>
  PUT(requestOf('PUT', bearer, { parte_segunda_opiniao: share }));

it('the share of second opinions is read by who reviews and set by an admin', async () => {
  const [admin, curator] = [await bearerOf('admin'), await bearerOf('curador')];
  expect(await (await read(curator)).json()).toEqual({ parte_segunda_opiniao: 0.05 });
  expect((await write(admin, 0.2)).status).toBe(200);
  expect(await (await read(curator)).json()).toEqual({ parte_segunda_opiniao: 0.2 });
  expect((await write(await bearerOf('analista'), 1)).status).toBe(403);
  expect((await read(await bearerOf('leitor'))).status).toBe(403);
});

it('a token that belongs to no person sets it under its name', async () => {
  const robot = { name: 't', scopes: ['admin' as const], expiresAt: null, createdBy: null };
  const { id, token } = await issueApiToken(robot);
  expect((await write(token, 0.1)).status).toBe(200);
  const filters = { actor: `token:${id}`, subject: 'setting:revisao' };
  expect(await listAuditEntries(getDatabase(), { filters, limit: 2 })).toMatchObject([
    { action: 'setting.changed', details: { secondShare: 0.1 } },
  ]);
});

it.each([-0.1, 1.1, '0.5', null, undefined])('refuses %s as a share', async (share) => {
  const answer = await write(await bearerOf('admin'), share);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ erros: [{ campo: 'parte_segunda_opiniao' }] });
});
