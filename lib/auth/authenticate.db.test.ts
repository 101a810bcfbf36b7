import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { revokeApiToken } from '@/db/queries/tokens';
import { createUser, disableUser, endSessions } from '@/db/queries/users';
import { apiTokens, users, type Role, type User } from '@/db/schema/people';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { signAccessToken } from '@/lib/auth/access-token';
import { issueApiToken, rotateApiToken } from '@/lib/auth/api-token';
import { authenticate } from '@/lib/auth/authenticate';
import { scopesOf } from '@/lib/auth/scopes';
import { env } from '@/lib/env';
import { route } from '@/lib/http/route';

let database: TestDatabase;
let people = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
  env.AUTH_SECRET = 'a secret of the tests, long enough';
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

async function createPerson(role: Role = 'curador'): Promise<User> {
  const email = `pessoa${(people += 1)}@example.com`;
  const user = await createUser(getDatabase(), { email, passwordHash: 'none', role });
  if (!user) throw new Error('taken');
  return user;
}

const issue = (expiresAt: string | null = null) =>
  issueApiToken({ name: 'loja', scopes: ['comentarios:escrever'], expiresAt, createdBy: null });
const bearing = (authorization: string) =>
  new Request('http://localhost/api/x', { headers: { authorization } });
const bearer = (token: string) => bearing(`Bearer ${token}`);

/** The status an endpoint that asks for `comentarios:escrever` answers. */
async function statusFor(request: Request): Promise<number> {
  const endpoint = route({ scope: 'comentarios:escrever' }, () => new Response());
  return (await endpoint(request)).status;
}

test('an access token has its person’s role and scopes', async () => {
  const user = await createPerson('curador');
  expect(await authenticate(bearer(await signAccessToken(user)))).toEqual({
    kind: 'user',
    id: user.id,
    role: 'curador',
    scopes: scopesOf('curador'),
    key: `user:${user.id}`,
    name: user.email,
  });
});

test('takes the scheme in any case, and no token from the query', async () => {
  const token = await signAccessToken(await createPerson());
  expect(await statusFor(bearing(`bearer ${token}`))).toBe(200);
  expect(await statusFor(bearing(`BEARER ${token}`))).toBe(200);
  expect(await statusFor(new Request(`http://localhost/api/x?access_token=${token}&token=${token}`))).toBe(
    401,
  );
  for (const value of ['Bearer', `Token ${token}`, token, `Bearer ${token}, Bearer ${token}`]) {
    expect(await statusFor(bearing(value))).toBe(401);
  }
});

test('disabling a person, deleting them or ending their sessions holds at the next request', async () => {
  const db = getDatabase();
  const ends: ((id: string) => Promise<unknown>)[] = [
    (id) => disableUser(db, id),
    (id) => endSessions(db, id),
    (id) => db.delete(users).where(eq(users.id, id)),
  ];
  for (const end of ends) {
    const user = await createPerson();
    const token = await signAccessToken(user);
    expect(await statusFor(bearer(token))).toBe(200);
    await end(user.id);
    expect(await statusFor(bearer(token))).toBe(401);
  }
});

test('demoting a person holds at the next request, whatever their token says', async () => {
  const user = await createPerson('curador');
  const token = await signAccessToken(user);
  await getDatabase().update(users).set({ role: 'leitor' }).where(eq(users.id, user.id));
  expect(await statusFor(bearer(token))).toBe(403);
});

test('an API token opens what its scopes name and nothing else', async () => {
  const { id, token } = await issue();
  const readOnly = route({ scope: 'comentarios:ler' }, () => new Response());
  expect(await authenticate(bearer(token))).toEqual({
    kind: 'token',
    id,
    scopes: ['comentarios:escrever'],
    key: `token:${id}`,
    name: 'loja',
  });
  expect(await statusFor(bearer(token))).toBe(200);
  expect((await readOnly(bearer(token))).status).toBe(403);
});

test('refuses an API token that is altered, expired, revoked or rotated', async () => {
  const { id, token } = await issue();
  const expired = await issue(new Date(Date.now() - 1_000).toISOString());
  const revoked = await issue();
  await revokeApiToken(getDatabase(), revoked.id);
  const other = await issue();
  const swapped = token.replace(id, other.id);
  const refused = [
    `${token}x`,
    token.slice(0, -1),
    swapped,
    expired.token,
    revoked.token,
    `alu_${id}_`,
    'alu_',
  ];
  for (const each of refused) expect(await statusFor(bearer(each))).toBe(401);

  const rotated = await rotateApiToken({ id, graceHours: 0 });
  expect(await statusFor(bearer(token))).toBe(401);
  expect(await statusFor(bearer(rotated?.token ?? ''))).toBe(200);
  for (const gone of [revoked, expired])
    expect(await rotateApiToken({ id: gone.id, graceHours: 1 })).toBeNull();
});

test('a rotated API token keeps its old secret for the grace, and no secret before that', async () => {
  const first = await issue();
  const second = await rotateApiToken({ id: first.id, graceHours: 24 });
  const statuses = () => Promise.all([first, second].map((each) => statusFor(bearer(each?.token ?? ''))));
  expect(await statuses()).toEqual([200, 200]);
  await getDatabase()
    .update(apiTokens)
    .set({ previousValidUntil: sql`${apiTokens.previousValidUntil} - interval '24 hours'` })
    .where(eq(apiTokens.id, first.id));
  expect(await statuses()).toEqual([401, 200]);

  await rotateApiToken({ id: first.id, graceHours: 1 });
  expect(await statuses()).toEqual([401, 200]);
  await rotateApiToken({ id: first.id, graceHours: 1 });
  expect(await statuses()).toEqual([401, 401]);
});

test('writes the last use of an API token once a minute', async () => {
  const { id, token } = await issue();
  const lastUse = async () => {
    const [row] = await getDatabase().select().from(apiTokens).where(eq(apiTokens.id, id));
    return row?.lastUsedAt;
  };
  const age = (seconds: number) =>
    getDatabase()
      .update(apiTokens)
      .set({ lastUsedAt: sql`now() - make_interval(secs => ${seconds})` })
      .where(eq(apiTokens.id, id));
  expect(await lastUse()).toBeNull();
  await authenticate(bearer(token));
  expect(await lastUse()).not.toBeNull();

  await age(50);
  const recent = await lastUse();
  await authenticate(bearer(token));
  expect(await lastUse()).toBe(recent);

  await age(61);
  const old = await lastUse();
  await authenticate(bearer(token));
  expect(await lastUse()).not.toBe(old);
});

test('keeps no usable API token in the database', async () => {
  const { token } = await issue();
  const secret = token.slice(-43);
  expect(JSON.stringify(await getDatabase().select().from(apiTokens))).not.toContain(secret);
});
