import type { EmbeddedDatabase } from '@/db/embedded/connect';
import { prepareDataDir } from '@/db/embedded/folders';
import { joinServer, type Presence } from '@/db/embedded/presence';
import { startEmbedded } from '@/db/embedded/start-embedded';
import { loadDotenv } from './launch/load-dotenv';
import { authSecretFile, ensureSecret } from './launch/secrets';
import { readState } from './launch/state';

/**
 * Runs the work of a command with the database of DATABASE_URL, else the one in DATA_DIR: found running, or
 * started for the command and stopped when nobody else uses it. By then the environment names it, also for
 * what was imported before.
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  loadDotenv();
  const { env, parseEnv } = await import('@/lib/env');
  Object.assign(env, parseEnv(process.env)); // it may have been read before .env
  if (env.DATABASE_URL) return closingPool(work);
  const dataDir = prepareDataDir(env.DATA_DIR);
  const { database, presence } = await join(dataDir);
  const interruption = interruptible(() => presence.leave(() => database.stop()));
  try {
    const found = {
      DATABASE_URL: database.url,
      AUTH_SECRET: env.AUTH_SECRET ?? ensureSecret(dataDir, authSecretFile),
      PUBLIC_URL: env.PUBLIC_URL ?? readState(dataDir)?.url ?? `http://localhost:${env.PORT}`,
    };
    Object.assign(env, found);
    Object.assign(process.env, found);
    if (!database.adopted) await prepareSchema(database.url);
    return await closingPool(work);
  } finally {
    await interruption.leave();
  }
}

/** Ctrl-C leaves the server in order too; what the work says when its connections break is not worth hearing. */
function interruptible(leave: () => Promise<void>) {
  let leaving: Promise<void> | undefined;
  const interrupt = () => {
    leaving ??= leave().finally(() => process.exit(130));
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  return {
    async leave() {
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      await (leaving ?? leave());
    },
  };
}

type Joined = { database: EmbeddedDatabase; presence: Presence };

async function join(dataDir: string, attempts = 3): Promise<Joined> {
  const database = await startEmbedded({ dataDir });
  try {
    return { database, presence: await joinServer(database.url) };
  } catch (error) {
    if (attempts <= 1) throw error;
    return join(dataDir, attempts - 1); // who used it last was just stopping it
  }
}

async function prepareSchema(url: string): Promise<void> {
  const { migrate } = await import('@/db/migrate');
  const { seedTags } = await import('@/lib/classification/seed-tags');
  const { getDatabase } = await import('@/db/client');
  await migrate(url);
  await seedTags(getDatabase());
}

/** Open connections would keep the process from ending. */
async function closingPool<T>(work: () => Promise<T>): Promise<T> {
  const { getDatabase } = await import('@/db/client');
  try {
    return await work();
  } finally {
    await getDatabase().$client.end({ timeout: 5 });
  }
}
