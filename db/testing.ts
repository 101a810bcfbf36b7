import { sql } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase, type Database, type Db } from '@/db/client';
import { findRunning } from '@/db/embedded/find-running';
import { isAlive } from '@/db/embedded/postmaster';
import { startEmbedded } from '@/db/embedded/start-embedded';
import { migrate } from '@/db/migrate';

export type TestDatabase = { url: string; db: Database; drop(): Promise<void> };

const folderPrefix = 'alumusic-test-';
const template = 'alumusic_template';
/** Speed before safety: these data do not outlive the run. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/**
 * A PostgreSQL for one test run. From here on DATABASE_URL, also in processes that start later, is a migrated
 * database on it and never one of the developer's, and AUTH_SECRET is set. `prepare` fills what every database
 * starts with.
 *
 * @returns what stops the server and deletes its data
 */
export async function startTestServer(
  prepare?: (db: Database) => Promise<void>,
): Promise<() => Promise<void>> {
  await removeLeftovers();
  const dataDir = await mkdtemp(path.join(tmpdir(), `${folderPrefix}${process.pid}-`));
  const server = await startEmbedded({ dataDir, settings });
  const stop = () => removeServer(dataDir);
  try {
    await createTemplate(server.url, prepare);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env.DATABASE_URL = (await createTestDatabaseAt(server.url)).url;
  process.env.AUTH_SECRET ??= randomBytes(24).toString('base64url');
  return stop;
}

/** Runs `work` in a transaction on the test database and takes everything back. */
export function withRollback<T>(work: (db: Db) => Promise<T>): Promise<T> {
  return withConnection(testUrl(), (database) => rollBack(database, work));
}

/** The same on any database: one of its own for a test that locks or deletes what others use. */
export async function rollBack<T>(database: Database, work: (db: Db) => Promise<T>): Promise<T> {
  const outcomes: { value: T }[] = [];
  try {
    await database.transaction(async (tx) => {
      outcomes.push({ value: await work(tx) });
      tx.rollback();
    });
  } catch (error) {
    const [outcome] = outcomes;
    if (outcome) return outcome.value;
    throw error;
  }
  throw new Error('The transaction was not rolled back.');
}

/** A migrated database of its own, for tests that commit or need several connections; `drop` it at the end. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, name } = await createTestDatabaseAt(testUrl());
  const db = openDatabase(url);
  const drop = async () => {
    await db.$client.end({ timeout: 1 });
    await execute(testUrl(), `drop database if exists ${name} with (force)`);
  };
  return { url, db, drop };
}

/** Runs that were killed could not stop their server. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.startsWith(folderPrefix) && name.slice(folderPrefix.length).split('-')[0]);
    if (!(pid > 0) || isAlive(pid)) continue;
    await removeServer(path.join(tmpdir(), name)).catch(() => undefined); // another user's, and no trouble to us
  }
}

async function removeServer(dataDir: string): Promise<void> {
  await (await findRunning(dataDir))?.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function createTemplate(url: string, prepare?: (db: Database) => Promise<void>): Promise<void> {
  await execute(url, `create database ${template}`);
  await migrate(on(url, template));
  if (prepare) await withConnection(on(url, template), prepare);
}

async function createTestDatabaseAt(url: string): Promise<{ url: string; name: string }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await execute(url, `create database ${name} template ${template}`);
  return { url: on(url, name), name };
}

function execute(url: string, statement: string): Promise<unknown> {
  return withConnection(on(url, 'postgres'), (database) => database.execute(sql.raw(statement)));
}

async function withConnection<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase(url, { max: 1 });
  try {
    return await work(database);
  } finally {
    await database.$client.end({ timeout: 1 });
  }
}

function on(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

function testUrl(): string {
  const url = process.env.DATABASE_URL;
  if (url && new URL(url).pathname.startsWith('/test_')) return url;
  throw new Error('There is no test server: startTestServer() runs in the global setup.');
}

/** Statements of this database that wait for a lock of another transaction. */
export async function listWaiting(db: Db): Promise<unknown[]> {
  return [
    ...(await db.execute(
      sql`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )),
  ];
}
