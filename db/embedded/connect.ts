import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { EmbeddedDatabaseError } from '@/db/embedded/error';
import type { Folders } from '@/db/embedded/folders';
import { servesCluster, type Postmaster } from '@/db/embedded/postmaster';

export type EmbeddedDatabase = {
  url: string;
  port: number;
  pid: number;
  /** It was running already. */
  adopted: boolean;
  isRunning(): boolean;
  /** Ends open connections, writes everything down and returns when the server is gone. */
  stop(options?: { timeoutMs?: number }): Promise<void>;
};

const database = 'alumusic';
const duplicateDatabase = '42P04';

/** Proves that the server answers with our password, and makes the database when it is missing. */
export async function connectTo({ folders, server, adopted }: ConnectOptions): Promise<EmbeddedDatabase> {
  const { pid, port } = server;
  const base = `postgres://app:${readPassword(folders)}@127.0.0.1:${port}`;
  await ensureDatabase(`${base}/postgres`, folders);
  const isRunning = () => servesCluster(pid, folders.cluster);
  return {
    url: `${base}/${database}`,
    port,
    pid,
    adopted,
    isRunning,
    stop: ({ timeoutMs = 8_000 } = {}) => stop({ pid, isRunning, timeoutMs }),
  };
}

type ConnectOptions = { folders: Folders; server: Postmaster; adopted: boolean };

function readPassword({ password, cluster }: Folders): string {
  try {
    return readFileSync(password, 'utf8').trim();
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `Falta a senha do banco em ${cluster}: não consigo ler ${password}.`,
      cause,
    );
  }
}

async function ensureDatabase(url: string, folders: Folders): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const found = await sql`select 1 from pg_database where datname = ${database}`;
    if (found.length === 0) await sql`create database ${sql(database)}`;
  } catch (cause) {
    if (cause instanceof postgres.PostgresError && cause.code === duplicateDatabase) return;
    throw new EmbeddedDatabaseError(
      `O banco embutido em ${folders.cluster} está no ar, mas recusou a conexão. Veja ${folders.log}.`,
      cause,
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
}

type StopOptions = { pid: number; isRunning: () => boolean; timeoutMs: number };

/** SIGINT is PostgreSQL's fast shutdown; SIGQUIT, its last resort, still loses nothing that was committed. */
async function stop({ pid, isRunning, timeoutMs }: StopOptions): Promise<void> {
  if (!isRunning()) return;
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + timeoutMs;
  while (isRunning() && Date.now() < deadline) await sleep(25);
  if (!isRunning()) return;
  process.kill(pid, 'SIGQUIT');
  while (isRunning()) await sleep(25);
}
