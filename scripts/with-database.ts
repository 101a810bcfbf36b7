import { prepareDataDir } from '@/db/embedded/folders';
import type { EmbeddedDatabase } from '@/db/embedded/connect';
import { joinServer, type Presence } from '@/db/embedded/presence';
import { startEmbedded } from '@/db/embedded/start-embedded';
import { loadDotenv } from './launch/load-dotenv';
import { readState } from './launch/state';
import { authSecretFile, ensureSecret } from './launch/secrets';

/**
 * Runs the work of a command with the database of DATABASE_URL, or the one in DATA_DIR: the running one, else
 * started for the command and stopped when nobody else uses it. The environment is ready by then: what reads
 * it (`lib/env`, `db/client`) may be imported in `work`, or before.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  loadDotenv();
  const { env } = await import('@/lib/env');
  if (env.DATABASE_URL) return closing(work);
  const dataDir = prepareDataDir(env.DATA_DIR);
  const { database, presence } = await join(dataDir);
  const leave = () => presence.leave(() => database.stop());
  const interrupt = () => void leave().finally(() => process.exit(130));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    provide({
      DATABASE_URL: database.url,
      AUTH_SECRET: env.AUTH_SECRET ?? ensureSecret(dataDir, authSecretFile),
      PUBLIC_URL: env.PUBLIC_URL ?? readState(dataDir)?.url,
    });
    Object.assign(env, ...)
    if (!database.adopted) await migrateAndSeed(database.url)
    return await closing(work);
  } finally {
    await leave();
  }
}
