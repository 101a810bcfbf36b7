import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { env } from '@/lib/env';
import { addReader, uniqueEmail } from '@/lib/mail/testing/mail-fixtures';
import { askAgain } from '@/lib/stakeholders/ask-again';
import { subscribe } from '@/lib/stakeholders/subscribe';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  Object.assign(env, { DATABASE_URL: database.url, AUTH_SECRET: 'a secret of the tests, long enough' });
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

const ask = async (email: string, address = uniqueEmail()) => {
  const startedAt = performance.now();
  const answer = await subscribe({ email, idioma: 'en', address });
  return { answer, tookMs: performance.now() - startedAt };
};
const row = z.object({ status: z.string(), round: z.number(), locale: z.string() });
const stateOf = async (email: string) =>
  (
    await fetchRows(
      database.db,
      row,
      sql`select status, round, locale from stakeholders where email = ${email}`,
    )
  )[0];
/** The rounds that a question was asked in. */
const asked = async (email: string) => {
  const rows = await fetchRows(
    database.db,
    z.object({ round: z.number() }),
    sql`select (payload->'data'->>'round')::int as round from graphile_worker._private_jobs job
      join graphile_worker._private_tasks task on task.id = job.task_id
      where identifier = 'stakeholders/confirmation.asked'
        and payload->'data'->>'stakeholderId' = (select id::text from stakeholders where email = ${email})
      order by 1`,
  );
  return rows.map(({ round }) => round);
};

it('asks a new address, in the language of the form', async () => {
  const email = uniqueEmail();
  await ask(email);
  expect(await stateOf(email)).toEqual({ status: 'pending', round: 1, locale: 'en' });
  expect(await asked(email)).toEqual([1]);
});

it('asks anew who has not answered, and who left', async () => {
  const [waiting, left] = [
    await addReader(database.db, { status: 'pending' }),
    await addReader(database.db, { status: 'left', round: 4 }),
  ];
  await ask(waiting.email);
  await ask(left.email);
  expect([await asked(waiting.email), await asked(left.email)]).toEqual([[2], [5]]);
  expect((await stateOf(left.email))?.status).toBe('pending');
});

it('bothers nobody who confirmed, nor a mailbox that was asked three times today', async () => {
  const confirmed = await addReader(database.db);
  await ask(confirmed.email);
  expect([await asked(confirmed.email), await stateOf(confirmed.email)]).toMatchObject([
    [],
    { status: 'confirmed' },
  ]);
  const email = uniqueEmail();
  for (let times = 1; times <= 5; times += 1) await ask(email);
  expect(await asked(email)).toEqual([1, 2, 3]);
});

it('gives everybody the same answer, no sooner than after the longest way', async () => {
  const confirmed = await addReader(database.db);
  const answers = [await ask(uniqueEmail()), await ask(confirmed.email)];
  for (const { answer, tookMs } of answers) {
    expect(answer).toBeUndefined();
    expect(tookMs).toBeGreaterThanOrEqual(395);
  }
});

it('stops a place that asks for too many', async () => {
  const address = 'one place';
  await database.db.execute(sql`delete from throttles`);
  const attempts = Array.from({ length: 21 }, () => ask(uniqueEmail(), address));
  const outcomes = await Promise.allSettled(attempts);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { status: 429 } }]);
});

it('lets staff ask again who has not answered, and nobody else', async () => {
  const staff = { key: 'system', name: 'system' };
  const [waiting, left] = [
    await addReader(database.db, { status: 'pending' }),
    await addReader(database.db, { status: 'left' }),
  ];
  await askAgain(waiting.id, staff);
  expect(await asked(waiting.email)).toEqual([2]);
  await expect(askAgain(left.id, staff)).rejects.toMatchObject({ status: 409 });
  expect(await asked(left.email)).toEqual([]);
});
