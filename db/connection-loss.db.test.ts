import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/db/testing';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

it('transactions whose server goes away fail, none hangs, and the pool serves again', async () => {
  const killOthers = sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  const transactions = Array.from({ length: 8 }, () =>
    test.db.transaction(async (tx) => {
      for (;;) await tx.execute(sql`select pg_sleep(0.001)`);
    }),
  );
  const outcomes = Promise.allSettled(transactions);
  await test.db.execute(sql`select pg_sleep(0.05)`);
  await test.db.execute(killOthers);
  expect((await outcomes).map(({ status }) => status)).toEqual(Array(8).fill('rejected'));
  expect(await test.db.execute(sql`select 1 as one`)).toHaveLength(1);
});
