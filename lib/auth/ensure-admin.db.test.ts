import { afterAll, beforeAll, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { getUserByEmail } from '@/db/queries/users';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { ensureAdmin } from '@/lib/auth/ensure-admin';
import { resetPerson } from '@/lib/auth/reset-person';
import { openStaffSession, getSessionStaff } from '@/lib/auth/staff-session';
import { verifyCredentials } from '@/lib/auth/verify-credentials';
import { env } from '@/lib/env';

const first = 'primeira-senha-boa';
const second = 'segunda-senha-boa';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

const signIn = (email: string, password: string) => verifyCredentials({ email, password, address: '::1' });

test('creates the first admin once, however many processes start, and keeps their password', async () => {
  const email = 'Admin@Example.com';
  const created = await Promise.all([1, 2, 3].map(() => ensureAdmin({ email, password: first })));
  expect(created.filter(Boolean)).toHaveLength(1);
  expect(await ensureAdmin({ email, password: second })).toBe(false);
  expect(await signIn('admin@example.com', first)).toMatchObject({ role: 'admin' });
  expect(await signIn('admin@example.com', second)).toBeNull();
});

test('refuses a weak first password', async () => {
  await expect(ensureAdmin({ email: 'fraca@example.com', password: 'curta' })).rejects.toThrow('12 a 256');
  expect(await getUserByEmail(getDatabase(), 'fraca@example.com')).toBeNull();
});

test('resetting a person changes password and role and ends what was open', async () => {
  const person = { email: 'bia@example.com', role: 'curador', password: first } as const;
  const created = await resetPerson(person);
  const session = await openStaffSession(created);
  const reset = await resetPerson({ ...person, role: 'analista', password: second });
  expect(reset).toMatchObject({ id: created.id, role: 'analista', disabledAt: null });
  expect(await getSessionStaff(session)).toBeNull();
  expect(await signIn(person.email, first)).toBeNull();
  const user = await signIn(person.email, second);
  expect(await getSessionStaff(user && (await openStaffSession(user)))).toMatchObject({ role: 'analista' });
});
