import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET } from '@/app/api/conjuntos/[conjunto]/route';
import { getDatabase } from '@/db/client';
import { createUser } from '@/db/queries/users';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { signAccessToken } from '@/lib/auth/access-token';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
  log.level = 'silent';
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

it('is a problem, and no broken file, when it cannot be read', async () => {
  const person = { email: 'ana@example.test', passwordHash: 'x', role: 'analista' } as const;
  const user = await createUser(getDatabase(), person);
  if (!user) throw new Error('taken');
  const authorization = `Bearer ${await signAccessToken(user)}`;
  await database.db.execute(sql`alter table dataset_items rename to lost`);
  const request = new Request('http://localhost/api/conjuntos/train', { headers: { authorization } });
  const answer = await GET(request, { params: Promise.resolve({ conjunto: 'train' }) });
  expect(answer.headers.get('content-type')).toMatch('application/problem+json');
  expect(answer.status).toBe(500);
});
