import { afterAll, beforeAll, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { inPasswordSlot } from '@/lib/auth/passwords';
import { registerUser } from '@/lib/auth/register-user';
import { countRegistration } from '@/lib/auth/throttle';
import { env } from '@/lib/env';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

test('an address that registers too often is refused before it waits for a place, others are not', async () => {
  const password = 'correta-bateria-cavalo';
  const address = '203.0.113.70';
  for (let count = 0; count < 100; count += 1) await countRegistration(address);
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const busy = Array.from({ length: 4 }, () => inPasswordSlot(() => held));
  const newcomer = { email: 'uma@example.com', password, address };
  const outcome = await registerUser(newcomer).catch((error) => error.status);
  release();
  await Promise.all(busy);
  expect(outcome).toBe(429);
  const other = registerUser({ email: 'outra@example.com', password, address: '203.0.113.71' });
  expect(await other).toMatchObject({ email: 'outra@example.com' });
});
