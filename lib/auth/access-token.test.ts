import { randomUUID } from 'node:crypto';
import { SignJWT, UnsecuredJWT, exportSPKI, generateKeyPair } from 'jose';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readAccessToken, signAccessToken } from '@/lib/auth/access-token';
import { deriveKey } from '@/lib/auth/secret';
import { env } from '@/lib/env';

const user = { id: randomUUID(), role: 'admin', sessionVersion: 3 } as const;
const claims = { role: 'admin', sv: 3 };

const { AUTH_SECRET: secret } = env;
beforeAll(() => {
  env.AUTH_SECRET = 'a secret of the tests, long enough';
});
afterAll(() => {
  env.AUTH_SECRET = secret;
});
afterEach(() => {
  vi.useRealTimers();
});

/** What our own tokens look like, with one thing changed. */
function forge(change: { alg?: string; typ?: string; issuer?: string; audience?: string; expires?: string }) {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: change.alg ?? 'HS256', typ: change.typ ?? 'at+jwt' })
    .setSubject(user.id)
    .setIssuer(change.issuer ?? 'alumusic-insights')
    .setAudience(change.audience ?? 'alumusic-api')
    .setIssuedAt()
    .setExpirationTime(change.expires ?? '15m');
}

test('reads what it signed', async () => {
  expect(await readAccessToken(await signAccessToken(user))).toEqual({ userId: user.id, sessionVersion: 3 });
  expect(await readAccessToken(await forge({}).sign(deriveKey('access token')))).not.toBeNull();
});

test('refuses a token after 15 minutes', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const token = await signAccessToken(user);
  vi.setSystemTime(Date.now() + 15 * 60_000 + 1_000);
  expect(await readAccessToken(token)).toBeNull();
});

test.each([
  ['another audience', { audience: 'another-api' }],
  ['another issuer', { issuer: 'somebody' }],
  ['another use', { typ: 'JWT' }],
  ['another algorithm of the same key', { alg: 'HS512' }],
  ['the past', { expires: '-1s' }],
])('refuses a token for %s', async (_name, change) => {
  expect(await readAccessToken(await forge(change).sign(deriveKey('access token')))).toBeNull();
});

test('refuses a token signed for another purpose or with the bare secret', async () => {
  expect(await readAccessToken(await forge({}).sign(deriveKey('another purpose')))).toBeNull();
  expect(await readAccessToken(await forge({}).sign(new TextEncoder().encode(env.AUTH_SECRET)))).toBeNull();
});

test('refuses alg none', async () => {
  const unsigned = new UnsecuredJWT({
    ...claims,
    sub: user.id,
    iss: 'alumusic-insights',
    aud: 'alumusic-api',
  })
    .setExpirationTime('15m')
    .encode();
  expect(await readAccessToken(unsigned)).toBeNull();
});

test('refuses RS256, and HS256 signed with a public key', async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const publicText = new TextEncoder().encode(await exportSPKI(publicKey));
  expect(await readAccessToken(await forge({ alg: 'RS256' }).sign(privateKey))).toBeNull();
  expect(await readAccessToken(await forge({}).sign(publicText))).toBeNull();
});

test('refuses an edited token and what is no token', async () => {
  const [header, payload = '', signature] = (await signAccessToken(user)).split('.');
  const edited = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const forged = Buffer.from(JSON.stringify({ ...edited, sub: randomUUID() })).toString('base64url');
  expect(await readAccessToken(`${header}.${forged}.${signature}`)).toBeNull();
  expect(await readAccessToken('a.b.c')).toBeNull();
  expect(await readAccessToken('')).toBeNull();
});
