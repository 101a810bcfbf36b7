import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getDatabase } from '@/db/client';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { authorizeSignIn } from '@/lib/auth/authorize-sign-in';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

log.level = 'silent';

const given = { email: 'ana@example.com', password: 'errada-errada' };
const headers = { 'x-forwarded-for': '203.0.113.1' };
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

test('a wrong or missing password is nobody, and what fails tells neither query nor e-mail', async () => {
  expect(await authorizeSignIn({ given, headers })).toBeNull();
  expect(await authorizeSignIn({ given: undefined, headers })).toBeNull();
  await database.db.execute(sql`drop table users cascade`);
  await expect(authorizeSignIn({ given, headers })).rejects.toThrow(/^unavailable$/);
});
