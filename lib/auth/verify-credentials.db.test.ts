import { afterAll, beforeAll, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { createUser, disableUser } from '@/db/queries/users';
import { throttles } from '@/db/schema/people';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { hashPassword, inPasswordSlot } from '@/lib/auth/passwords';
import { verifyCredentials } from '@/lib/auth/verify-credentials';
import { env } from '@/lib/env';

const password = 'correta-bateria-cavalo';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

async function createPerson(email: string) {
  const person = await createUser(getDatabase(), {
    email,
    passwordHash: await hashPassword(password),
    role: 'curador',
  });
  if (!person) throw new Error('taken');
  return person;
}

/** What each of `count` sign-ins came to: `in`, `refused`, or the status it threw. */
function attempt(email: string, options: { count?: number; address?: string; password?: string } = {}) {
  const { count = 1, address = '203.0.113.1', password: given = 'errada-errada' } = options;
  const one = () =>
    verifyCredentials({ email, password: given, address }).then(
      (user) => (user ? 'in' : 'refused'),
      (error) => error.status,
    );
  return Promise.all(Array.from({ length: count }, one));
}

test('lets in who knows the password, and nobody else', async () => {
  const { id } = await createPerson('ana@example.com');
  const address = '198.51.100.1';
  expect(await verifyCredentials({ email: 'ana@example.com', password, address })).toMatchObject({ id });
  expect(await attempt('ana@example.com')).toEqual(['refused']);
  expect(await attempt('ninguem@example.com')).toEqual(['refused']);
});

test('refuses a disabled person who knows the password', async () => {
  const { id } = await createPerson('saiu@example.com');
  await disableUser(getDatabase(), id);
  expect(await attempt('saiu@example.com', { password })).toEqual(['refused']);
});

test('looks at ten guesses of a pair, however parallel, and then not even at the right password', async () => {
  await createPerson('alvo@example.com');
  const outcomes = await attempt('alvo@example.com', { count: 20 });
  expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(10);
  expect(outcomes.filter((outcome) => outcome === 429)).toHaveLength(10);
  expect(await attempt('alvo@example.com', { password })).toEqual([429]);
});

test('answers who is throttled while others wait for their turn', async () => {
  await attempt('apressada@example.com', { count: 11, address: '203.0.113.60' });
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const busy = Array.from({ length: 4 }, () => inPasswordSlot(() => held));
  const outcome = await attempt('apressada@example.com', { address: '203.0.113.60' });
  release();
  await Promise.all(busy);
  expect(outcome).toEqual([429]);
});

test('another address still signs in while one is blocked', async () => {
  await createPerson('dona@example.com');
  await attempt('dona@example.com', { count: 12, address: '203.0.113.9' });
  expect(await attempt('dona@example.com', { password, address: '203.0.113.9' })).toEqual([429]);
  expect(await attempt('dona@example.com', { password, address: '203.0.113.10' })).toEqual(['in']);
});

test('a right password starts the count afresh', async () => {
  await createPerson('distraida@example.com');
  const address = '203.0.113.20';
  for (let round = 0; round < 2; round += 1) {
    expect(await attempt('distraida@example.com', { count: 9, address })).not.toContain(429);
    expect(await attempt('distraida@example.com', { password, address })).toEqual(['in']);
  }
});

test('many right sign-ins at once are no attack', async () => {
  await createPerson('robo@example.com');
  const outcomes = await attempt('robo@example.com', { count: 24, password, address: '203.0.113.30' });
  expect(new Set(outcomes)).toEqual(new Set(['in']));
});

test('looks at a hundred guesses of an address, whomever it guesses', async () => {
  const address = '203.0.113.40';
  for (let person = 0; person < 20; person += 1) {
    const outcomes = await attempt(`alguem${person}@example.com`, { count: 5, address });
    expect(outcomes).not.toContain(429);
  }
  expect(await attempt('mais-um@example.com', { address })).toEqual([429]);
});

test('keeps no name and no address in the counts', async () => {
  await attempt('segredo@example.com', { address: '203.0.113.50' });
  const rows = JSON.stringify(await getDatabase().select().from(throttles));
  expect(rows).not.toMatch(/segredo|203\.0/);
});
