import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { createUser, disableUser, endSessions } from '@/db/queries/users';
import { staffSessions, type User } from '@/db/schema/people';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { signAccessToken } from '@/lib/auth/access-token';
import { authenticate } from '@/lib/auth/authenticate';
import { getStaffOfRequest, sealSession } from '@/lib/auth/session';
import { sessionCookie } from '@/lib/auth/session-cookie';
import { closeStaffSession, openStaffSession } from '@/lib/auth/staff-session';
import { env } from '@/lib/env';

const secret = 'a secret of the tests, long enough';
let database: TestDatabase;
let people = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
  env.AUTH_SECRET = secret;
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

async function signIn() {
  const email = `pessoa${(people += 1)}@example.com`;
  const user = await createUser(getDatabase(), { email, passwordHash: 'none', role: 'analista' });
  if (!user) throw new Error('taken');
  return { user, ...(await openOn(user)) };
}

async function openOn(user: User) {
  const claims = await openStaffSession(user);
  return { claims, cookie: await sealSession(claims) };
}

function request(cookie: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Request('http://localhost/api/x', {
    method,
    headers: { cookie: `tema=claro; ${sessionCookie.name}=${cookie}`, host: 'localhost', ...headers },
  });
}

const signedIn = async (cookie: string) => (await getStaffOfRequest(request(cookie))) !== null;

test('knows who is signed in', async () => {
  const { user, cookie } = await signIn();
  expect(await getStaffOfRequest(request(cookie))).toEqual({
    id: user.id,
    email: user.email,
    role: 'analista',
    locale: 'pt-BR',
  });
});

test('a cookie kept over sign-out opens nothing, other devices stay signed in', async () => {
  const { user, claims, cookie } = await signIn();
  const other = await openOn(user);
  await closeStaffSession(claims);
  expect(await signedIn(cookie)).toBe(false);
  expect(await signedIn(other.cookie)).toBe(true);
});

test('disabling a person or ending their sessions holds on every device at once', async () => {
  const [disabled, ended] = [await signIn(), await signIn()];
  await disableUser(getDatabase(), disabled.user.id);
  await endSessions(getDatabase(), ended.user.id);
  expect(await signedIn(disabled.cookie)).toBe(false);
  expect(await signedIn(ended.cookie)).toBe(false);
});

test('a session ends after 8 hours, however often its cookie was renewed', async () => {
  const { claims, cookie } = await signIn();
  await getDatabase()
    .update(staffSessions)
    .set({ expiresAt: sql`${staffSessions.expiresAt} - interval '8 hours'` })
    .where(eq(staffSessions.id, claims.sid));
  expect(await signedIn(cookie)).toBe(false);
});

test('refuses a cookie of another secret, another person’s session, and no cookie at all', async () => {
  const [mine, theirs] = [await signIn(), await signIn()];
  const mixed = await sealSession({ ...mine.claims, sub: theirs.user.id });
  env.AUTH_SECRET = 'another secret';
  const foreign = await sealSession(mine.claims);
  env.AUTH_SECRET = secret;
  for (const cookie of [mixed, foreign, 'a.b.c', '']) expect(await signedIn(cookie)).toBe(false);
});

test('the API takes a session for same-origin reads only, and only where a route allows it', async () => {
  const { user, cookie } = await signIn();
  const take = (headers: Record<string, string>, method = 'GET') =>
    authenticate(request(cookie, headers, method), { session: true }).then(
      (caller) => caller.key,
      (error) => error.status,
    );
  const key = `user:${user.id}`;
  expect(await take({})).toBe(key);
  expect(await take({ 'sec-fetch-site': 'same-origin' })).toBe(key);
  expect(await take({ 'sec-fetch-site': 'none' })).toBe(key);
  expect(await take({ origin: 'http://localhost' })).toBe(key);
  expect(await take({ 'sec-fetch-site': 'cross-site' })).toBe(401);
  expect(await take({ 'sec-fetch-site': 'same-site' })).toBe(401);
  expect(await take({ origin: 'https://evil.example' })).toBe(401);
  expect(await take({ origin: 'null' })).toBe(401);
  expect(await take({}, 'POST')).toBe(401);
  expect(await take({}, 'DELETE')).toBe(401);
  await expect(authenticate(request(cookie))).rejects.toMatchObject({ status: 401 });
});

test('a session cookie is no bearer, and a bearer is no session cookie', async () => {
  const { user, cookie } = await signIn();
  const asBearer = new Request('http://localhost/', { headers: { authorization: `Bearer ${cookie}` } });
  await expect(authenticate(asBearer, { session: true })).rejects.toMatchObject({ status: 401 });
  expect(await signedIn(await signAccessToken(user))).toBe(false);
});
