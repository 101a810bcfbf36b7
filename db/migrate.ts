import { sql } from 'drizzle-orm';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations as installJobQueue } from 'graphile-worker';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@/db/client';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
/** Any fixed number: two processes that migrate at once take turns on it. */
const migrationLock = 7_215_001;

/** Brings a database to the newest schema, the job queue's included; harmless when it is there already. */
export async function migrate(url: string): Promise<void> {
  const database = openDatabase(url, { max: 1 });
  try {
    await database.execute(sql`select pg_advisory_lock(${migrationLock})`);
    await applyMigrations(database, { migrationsFolder });
    await installJobQueue({ connectionString: url });
  } finally {
    await database.$client.end({ timeout: 5 }); // the lock goes with the connection
  }
}
