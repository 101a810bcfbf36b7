import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const patienceMs = 300_000;

export const admin = { email: 'admin@example.test', password: 'uma senha longa de teste 42' };

export type App = {
  base: string;
  /** Ends a process (`web`, `worker`, `PostgreSQL`) as a crash would; waits for it where it has not come back yet. */
  kill(name: string): Promise<void>;
  /** The same, each time it is back, until the answer is called. */
  keepDown(name: string): () => void;
  stop(): Promise<void>;
};

/** The app as `npm start` runs it, with a data folder and port of its own. */
export async function startApp(settings: Record<string, string> = {}): Promise<App> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'alumusic-e2e-'));
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const launcher = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...ownEnv(),
      PORT: String(port),
      DATA_DIR: dataDir,
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      ...settings,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = async () => {
    launcher.kill('SIGTERM');
    if (launcher.exitCode === null) await Promise.race([once(launcher, 'exit'), pause(15_000)]);
    await rm(dataDir, { recursive: true, force: true });
  };
  const kill = async (name: string) => {
    const deadline = Date.now() + patienceMs;
    while (!killListed(path.join(dataDir, 'state.json'), name)) {
      if (Date.now() > deadline) throw new Error(`No process called ${name} is alive.`);
      await pause(100); // it died before, and the launcher has not brought it back yet
    }
  };
  const keepDown = (name: string) => {
    const killing = setInterval(() => killListed(path.join(dataDir, 'state.json'), name), 20);
    return () => clearInterval(killing);
  };
  try {
    await untilHealthy(base, launcher);
    return { base, kill, keepDown, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** False where the one last written down is dead. */
function killListed(stateFile: string, name: string): boolean {
  const { processes } = JSON.parse(readFileSync(stateFile, 'utf8'));
  try {
    return processes[name] !== undefined && process.kill(processes[name], 'SIGKILL');
  } catch {
    return false;
  }
}

const foreign =
  /^(DATABASE_URL|PUBLIC_URL|DEMO|CLASSIFICATION_POLICY|(LLM|OPENAI|GOOGLE_GENERATIVE_AI|RESEND|EMAIL)_.*)$/;

/** Without what would point the app at the developer's own data, language model or mail. */
function ownEnv(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, LOG_LEVEL: 'warn' };
  for (const name of Object.keys(env)) if (foreign.test(name)) delete env[name];
  return env;
}

async function untilHealthy(base: string, launcher: ChildProcess) {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (launcher.exitCode !== null) throw new Error(`The app ended with ${launcher.exitCode}.`);
    const healthy = await fetch(`${base}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return;
    await pause(300);
  }
  throw new Error('The app was not healthy in time.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
