import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { purgeRefreshTokens } from '@/db/queries/tokens';
import { createUser, disableUser, endSessions } from '@/db/queries/users';
import { refreshTokens, type User } from '@/db/schema/people';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { readAccessToken } from '@/lib/auth/access-token';
import { hashSecret } from '@/lib/auth/opaque';
import { issueTokenPair, rotateTokenPair, type TokenPair } from '@/lib/auth/token-pair';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

log.level = 'silent';

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

async function createPerson(): Promise<User> {
  const email = `pessoa${(people += 1)}@example.com`;
  const user = await createUser(getDatabase(), { email, passwordHash: 'none', role: 'leitor' });
  if (!user) throw new Error('taken');
  return user;
}

async function rotate(pair: TokenPair): Promise<TokenPair> {
  const next = await rotateTokenPair(pair.refresh_token);
  if (!next) throw new Error('The pair did not rotate.');
  return next;
}

test('a refresh gives a new pair for the same person', async () => {
  const user = await createPerson();
  const first = await issueTokenPair(user);
  const second = await rotate(first);
  expect(second.refresh_token).not.toBe(first.refresh_token);
  expect(await readAccessToken(second.access_token)).toMatchObject({ userId: user.id });
  expect(second).toMatchObject({ token_type: 'Bearer', expires_in: 900 });
});

test('a token used twice ends all that descend from its login, and no other login', async () => {
  const user = await createPerson();
  const otherLogin = await issueTokenPair(user);
  const first = await issueTokenPair(user);
  const second = await rotate(first);
  const third = await rotate(second);
  expect(await rotateTokenPair(first.refresh_token)).toBeNull();
  expect(await rotateTokenPair(third.refresh_token)).toBeNull();
  expect(await rotateTokenPair(otherLogin.refresh_token)).not.toBeNull();
});

test('a family that was ended stays so after the token that ended it has expired and is purged', async () => {
  const first = await issueTokenPair(await createPerson());
  const second = await rotate(first);
  const third = await rotate(second);
  expect(await rotateTokenPair(first.refresh_token)).toBeNull();
  const ofFamily = eq(refreshTokens.tokenHash, hashSecret(first.refresh_token));
  const expired = sql`now() - interval '1 minute'`;
  await getDatabase().update(refreshTokens).set({ expiresAt: expired }).where(ofFamily);
  await purgeRefreshTokens(getDatabase());
  expect(await rotateTokenPair(third.refresh_token)).toBeNull();
  await getDatabase().update(refreshTokens).set({ expiresAt: expired });
  await purgeRefreshTokens(getDatabase());
  expect(await getDatabase().select().from(refreshTokens)).toEqual([]);
});

test('ten refreshes at once give one pair, and the family ends', async () => {
  const { refresh_token: token } = await issueTokenPair(await createPerson());
  const pairs = await Promise.all(Array.from({ length: 10 }, () => rotateTokenPair(token)));
  const won = pairs.filter((pair) => pair !== null);
  expect(won).toHaveLength(1);
  expect(await rotateTokenPair(won[0]?.refresh_token ?? '')).toBeNull();
});

test('refuses what it never issued, also access tokens', async () => {
  const pair = await issueTokenPair(await createPerson());
  for (const token of ['', 'x'.repeat(43), pair.access_token])
    expect(await rotateTokenPair(token)).toBeNull();
  expect(await rotateTokenPair(pair.refresh_token)).not.toBeNull();
});

test('refuses after 30 days', async () => {
  const pair = await issueTokenPair(await createPerson());
  await getDatabase()
    .update(refreshTokens)
    .set({ expiresAt: sql`${refreshTokens.expiresAt} - interval '30 days'` });
  expect(await rotateTokenPair(pair.refresh_token)).toBeNull();
});

test('disabling a person, or ending their sessions, ends their refresh tokens', async () => {
  const [gone, careful] = [await createPerson(), await createPerson()];
  const [goneToken, carefulToken] = [await issueTokenPair(gone), await issueTokenPair(careful)];
  await disableUser(getDatabase(), gone.id);
  await getDatabase().transaction((tx) => endSessions(tx, careful.id));
  expect(await rotateTokenPair(goneToken.refresh_token)).toBeNull();
  expect(await rotateTokenPair(carefulToken.refresh_token)).toBeNull();
});

test('a login that was in flight while the sessions ended gets a refresh token that opens nothing', async () => {
  const verified = await createPerson();
  await getDatabase().transaction((tx) => endSessions(tx, verified.id));
  const pair = await issueTokenPair(verified);
  expect(await rotateTokenPair(pair.refresh_token)).toBeNull();
});

test('keeps no usable token in the database', async () => {
  const { refresh_token: token } = await issueTokenPair(await createPerson());
  expect(JSON.stringify(await getDatabase().select().from(refreshTokens))).not.toContain(token);
});
