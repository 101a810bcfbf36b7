import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@/db/client';
import { findFreePort } from '@/db/embedded/free-port';

export type Stack = {
  base: string;
  databaseUrl: string;
  token: string;
  /** The bearer token of one more person, who is an admin, too. */
  signUp(): Promise<string>;
  web: ChildProcess;
  startWorker(): ChildProcess;
  stop(): Promise<void>;
};

const admin = { email: 'bench@example.test', password: randomBytes(18).toString('base64url') };

type StackOptions = {
  /** PostgreSQL's, beside the product's own. */
  settings?: Record<string, string>;
  /** Runs on the migrated database before the web server starts. */
  fill?: (database: Database) => Promise<void>;
};

/** The production parts in a data folder of their own: PostgreSQL, web server and, when asked, the worker. */
export async function startStack({ settings, fill }: StackOptions = {}): Promise<Stack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'alumusic-bench-'));
  const { startEmbedded } = await import('@/db/embedded/start-embedded');
  const server = await startEmbedded({ dataDir, settings });
  const port = await findFreePort();
  const base = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: server.url,
    AUTH_SECRET: randomBytes(32).toString('base64'),
    PUBLIC_URL: base,
    LOG_LEVEL: 'error',
  };
  Object.assign(process.env, env);
  await prepareDatabase(server.url, fill);
  const children: ChildProcess[] = [];
  const start = (script: string) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    children.push(child);
    return child;
  };
  const web = start('scripts/web.ts');
  const stop = async () => {
    await Promise.all(children.map(stopChild));
    const { getDatabase } = await import('@/db/client');
    await getDatabase().$client.end({ timeout: 2 });
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    return {
      base,
      databaseUrl: server.url,
      token: await signIn(base, admin),
      signUp: () => signUp(base),
      web,
      startWorker: () => start('scripts/worker.ts'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareDatabase(url: string, fill: StackOptions['fill']) {
  const { migrate } = await import('@/db/migrate');
  await migrate(url);
  const { getDatabase } = await import('@/db/client');
  const { seedTags } = await import('@/lib/classification/seed-tags');
  await seedTags(getDatabase());
  const { ensureAdmin } = await import('@/lib/auth/ensure-admin');
  await ensureAdmin(admin);
  await fill?.(getDatabase());
  // Else database and system write gigabytes of what was filled while pages are measured.
  await getDatabase().execute('checkpoint');
  spawnSync('sync');
}

let people = 0;
async function signUp(base: string): Promise<string> {
  const { ensureAdmin } = await import('@/lib/auth/ensure-admin');
  const person = { ...admin, email: `bench-${(people += 1)}@example.test` };
  await ensureAdmin(person);
  return signIn(base, person);
}

async function signIn(base: string, person: typeof admin): Promise<string> {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const answer = await fetch(`${base}/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(person),
    }).catch(() => null);
    if (answer?.ok) return readToken(await answer.json());
    await pause(500);
  }
  throw new Error('The web server did not start. Run `npm run build` first.');
}

function readToken(body: unknown): string {
  if (typeof body === 'object' && body && 'access_token' in body) return String(body.access_token);
  throw new Error('The sign-in gave no token.');
}

async function stopChild(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await Promise.race([once(child, 'exit'), pause(8_000)]);
  child.kill('SIGKILL');
}

/** Resident memory of a process in MB (Linux; NaN elsewhere). */
export function memoryMb({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
