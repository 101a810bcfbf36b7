import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { createUser } from '@/db/queries/users';
import { auditLog } from '@/db/schema/audit';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { hashPassword } from '@/lib/auth/passwords';
import { openStaffSession } from '@/lib/auth/staff-session';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { verifyCredentials } from '@/lib/auth/verify-credentials';
import { env } from '@/lib/env';

const password = 'correta-bateria-cavalo';
const email = 'ana@example.test';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
  env.AUTH_SECRET = 'a secret of the tests, long enough';
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

const rowsOf = (action: string) =>
  getDatabase().select().from(auditLog).where(eq(auditLog.action, action)).orderBy(asc(auditLog.id));

test('each session that opens is written down, by page and by API', async () => {
  const user = await createUser(getDatabase(), {
    email,
    passwordHash: await hashPassword(password),
    role: 'leitor',
  });
  if (!user) throw new Error('taken');
  await verifyCredentials({ email, password, address: '203.0.113.1' });
  expect(await rowsOf('session.started')).toEqual([]);
  await openStaffSession(user);
  await issueTokenPair(user);
  const row = { actor: `user:${user.id}`, actorName: email, subject: `user:${user.id}` };
  expect(await rowsOf('session.started')).toMatchObject([row, row]);
});

test('a flood of failed sign-ins is a few rows with counts, and keeps nothing that was typed', async () => {
  const guess = (name: string, from: number) =>
    verifyCredentials({ email: name, password: 'errada-errada', address: `203.0.113.${from}` });
  for (let count = 0; count < 12; count += 1) await guess(email, count);
  for (let count = 0; count < 12; count += 1) await guess(`segredo${count}@example.test`, count + 50);
  const rows = await rowsOf('session.refused');
  expect(rows.map(({ subject, details }) => [subject !== null, details])).toEqual([
    [true, { attempts: 1 }],
    [true, { attempts: 10 }],
    [false, { attempts: 1 }],
    [false, { attempts: 10 }],
  ]);
  expect(JSON.stringify(await getDatabase().select().from(auditLog))).not.toMatch(/segredo|203\.0|errada/);
});
