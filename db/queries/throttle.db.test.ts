import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '@/db/client';
import { clearAttempts, countAttempt, purgeThrottles, takeBackAttempt } from '@/db/queries/throttle';
import { throttles } from '@/db/schema/people';
import { createTestDatabase, type TestDatabase } from '@/db/testing';

let database: TestDatabase;
let otherPool: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  otherPool = openDatabase(database.url);
});
afterAll(async () => {
  await otherPool.$client.end();
  await database.drop();
});

const endWindow = (key: string) =>
  database.db
    .update(throttles)
    .set({ resetsAt: sql`now() - interval '1 second'` })
    .where(eq(throttles.key, key));

test('counts attempts of two pools together, none twice and none lost', async () => {
  const attempt = { key: 'parallel', windowSeconds: 60 };
  const counts = await Promise.all(
    Array.from({ length: 40 }, (_, index) => countAttempt(index % 2 ? database.db : otherPool, attempt)),
  );
  const attempts = counts.map((count) => count.attempts).toSorted((a, b) => a - b);
  expect(attempts).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

test('says how long the window still is, and starts afresh after it', async () => {
  const attempt = { key: 'window', windowSeconds: 900 };
  await countAttempt(database.db, attempt);
  const second = await countAttempt(database.db, attempt);
  expect(second.attempts).toBe(2);
  expect(second.secondsLeft).toBeGreaterThan(890);
  expect(second.secondsLeft).toBeLessThanOrEqual(900);
  await endWindow('window');
  expect((await countAttempt(database.db, attempt)).attempts).toBe(1);
});

test('takes an attempt back, never below none', async () => {
  const attempt = { key: 'taken back', windowSeconds: 60 };
  await countAttempt(database.db, attempt);
  await takeBackAttempt(database.db, attempt.key);
  await takeBackAttempt(database.db, attempt.key);
  expect((await countAttempt(database.db, attempt)).attempts).toBe(1);
});

test('purges windows that are over and keeps the others', async () => {
  await countAttempt(database.db, { key: 'over', windowSeconds: 60 });
  await countAttempt(database.db, { key: 'open', windowSeconds: 60 });
  await countAttempt(database.db, { key: 'cleared', windowSeconds: 60 });
  await clearAttempts(database.db, 'cleared');
  await endWindow('over');
  await purgeThrottles(database.db);
  const left = (await database.db.select().from(throttles)).map((row) => row.key);
  expect(left).toContain('open');
  expect(left).not.toContain('over');
  expect(left).not.toContain('cleared');
});
