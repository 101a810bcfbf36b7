import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { sql } from 'drizzle-orm';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { migrate } from '@/db/migrate';
import { createTestDatabase, type TestDatabase } from '@/db/testing';

let migrated: TestDatabase;

beforeAll(async () => {
  migrated = await createTestDatabase();
});
afterAll(() => migrated.drop());

test('the migrations build exactly what db/schema describes', async () => {
  const built = await createTestDatabase();
  try {
    await built.db.execute(sql`drop schema public cascade`);
    await built.db.execute(sql`create schema public`);
    const textSearch = readFileSync(new URL('migrations/0000_text_search.sql', import.meta.url), 'utf8');
    const statements = await generateMigration(generateDrizzleJson({}), await describeSchema());
    for (const statement of [...textSearch.split('--> statement-breakpoint'), ...statements])
      await built.db.execute(sql.raw(statement));
    expect(await describe(migrated.db)).toEqual(await describe(built.db));
  } finally {
    await built.drop();
  }
});

test('a migration applied twice changes nothing', async () => {
  const before = await describe(migrated.db);
  await Promise.all([migrate(migrated.url), migrate(migrated.url)]);
  expect(await describe(migrated.db)).toEqual(before);
});

async function describeSchema() {
  const files = readdirSync(new URL('schema', import.meta.url)).map((name) => name.replace(/\.ts$/, ''));
  const modules: Record<string, unknown>[] = await Promise.all(
    files.map((name) => import(`./schema/${name}.ts`)),
  );
  return generateDrizzleJson(Object.assign({}, ...modules), undefined, undefined, 'snake_case');
}

/** Columns, indexes, constraints and types of a database, in words. */
async function describe(db: Db) {
  return db.execute(sql`
    select table_name || '.' || column_name || ' ' || concat_ws(' ', udt_name, is_nullable, column_default,
      is_identity, identity_generation, generation_expression) as line
    from information_schema.columns where table_schema = 'public'
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select enumtypid::regtype || ' ' || enumsortorder || ' ' || enumlabel from pg_enum
    union all select count(*) || ' applied' from drizzle.__drizzle_migrations
    order by line`);
}
