import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from '@/db/client';
import { createTestDatabase, type TestDatabase } from '@/db/testing';

let own: TestDatabase;
const opened: Database[] = [];
beforeAll(async () => {
  own = await createTestDatabase();
});
afterAll(async () => {
  for (const database of opened) await database.$client.end();
  await own.drop();
});

function open(max: number): Database {
  const database = openDatabase(own.url, { max });
  opened.push(database);
  return database;
}

const listKept = async (database: Database) =>
  database.execute(
    sql`select statement from pg_prepared_statements where statement like 'select % as asked' order by length(statement)`,
  );

it('a statement is kept by its connection, in and out of transactions; a list is not', async () => {
  const database = open(1);
  const ask = (db: Pick<Database, 'execute'>, values: number[]) =>
    db.execute(
      sql`select ${sql.join(
        values.map((value) => sql`${value}::int`),
        sql`, `,
      )} as asked`,
    );
  await ask(database, [1]);
  await ask(database, [2]);
  await database.transaction(async (tx) => {
    await ask(tx, [3]);
    await tx.transaction(async (inner) => ask(inner, [4, 5]));
  });
  await ask(
    database,
    Array.from({ length: 33 }, (_, value) => value),
  );
  expect(await listKept(database)).toEqual([
    { statement: 'select $1::int as asked' },
    { statement: 'select $1::int, $2::int as asked' },
  ]);
});

it('what takes long holds up nobody else while another connection becomes free', async () => {
  const database = open(2);
  const ended: string[] = [];
  const take = async (name: string, seconds: number) => {
    await database.execute(sql`select pg_sleep(${seconds}::float8)`);
    ended.push(name);
  };
  await Promise.all([take('warm', 0.01), take('warm', 0.01)]);
  await Promise.all([take('long', 0.5), take('short', 0.01), take('short', 0.01), take('short', 0.01)]);
  expect(ended).toEqual(['warm', 'warm', 'short', 'short', 'short', 'long']);
});

it('a transaction may say how it is isolated, and a savepoint its name', async () => {
  const isolation = await open(1).$client.begin('isolation level serializable', (tx) =>
    tx.savepoint('inner', (inner) => inner.unsafe('show transaction_isolation')),
  );
  expect(isolation).toMatchObject([{ transaction_isolation: 'serializable' }]);
});
