import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET, PUT } from '@/app/api/alertas/aviso/route';
import { getDatabase } from '@/db/client';
import { createUser, getUser } from '@/db/queries/users';
import type { Role } from '@/db/schema/people';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { signAccessToken } from '@/lib/auth/access-token';
import { issueApiToken } from '@/lib/auth/api-token';
import { env } from '@/lib/env';
import { uniqueEmail } from '@/lib/mail/testing/mail-fixtures';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase();
  Object.assign(env, { DATABASE_URL: own.url, AUTH_SECRET: 'a secret of the tests, long enough' });
});
afterAll(async () => {
  await getDatabase().$client.end();
  await own.drop();
});

async function signIn(role: Role) {
  const user = await createUser(own.db, { email: uniqueEmail(), passwordHash: 'x', role });
  if (!user) throw new Error('taken');
  return { id: user.id, bearer: await signAccessToken(user) };
}

const request = (bearer: string, body?: unknown) =>
  new Request('http://localhost/api/alertas/aviso', {
    method: body === undefined ? 'GET' : 'PUT',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: body === undefined ? body : JSON.stringify(body),
  });
const ask = async (bearer: string) => (await GET(request(bearer))).json();
const choose = (bearer: string, body: unknown) => PUT(request(bearer, body));

it('is on until a curator switches it off, and on again when they want', async () => {
  const { bearer } = await signIn('curador');
  expect(await ask(bearer)).toEqual({ email: true });
  for (const email of [false, true]) {
    expect(await (await choose(bearer, { email })).json()).toEqual({ email });
    expect(await ask(bearer)).toEqual({ email });
  }
});

it('is not for who may have registered with the address of another', async () => {
  const { id, bearer } = await signIn('leitor');
  expect((await choose(bearer, { email: true })).status).toBe(403);
  expect((await getUser(own.db, id))?.alertMails).toBeNull();
  expect(await ask(bearer)).toEqual({ email: false });
});

it("changes nobody else's choice", async () => {
  const [one, other] = [await signIn('analista'), await signIn('admin')];
  await choose(one.bearer, { email: false });
  expect((await getUser(own.db, other.id))?.alertMails).toBeNull();
});

it.each([{}, { email: 'sim' }, { email: null }, []])('takes nothing but yes or no: %j', async (body) => {
  const { id, bearer } = await signIn('curador');
  expect((await choose(bearer, body)).status).toBe(422);
  expect((await getUser(own.db, id))?.alertMails).toBeNull();
});

it('is closed to a token, which has no mailbox', async () => {
  const issued = { name: 't', scopes: ['comentarios:ler' as const], expiresAt: null, createdBy: null };
  const { token } = await issueApiToken(issued);
  expect([(await GET(request(token))).status, (await choose(token, { email: true })).status]).toEqual([
    403, 403,
  ]);
});
