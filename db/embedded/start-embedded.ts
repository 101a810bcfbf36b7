import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from '@/db/embedded/binaries';
import { connectTo, type EmbeddedDatabase } from '@/db/embedded/connect';
import { ensureCluster } from '@/db/embedded/create-cluster';
import { EmbeddedDatabaseError } from '@/db/embedded/error';
import { findRunning } from '@/db/embedded/find-running';
import { prepareFolders, type Folders } from '@/db/embedded/folders';
import { findFreePort } from '@/db/embedded/free-port';
import { isAlive, readPostmaster, type Postmaster } from '@/db/embedded/postmaster';
import { commandAs, programEnv, type RunAs } from '@/db/embedded/run-as';
import { serverSettings } from '@/db/embedded/settings';

type StartOptions = {
  dataDir: string;
  /** Insist on this port, so that clients of a server that died find the next one. */
  port?: number;
  /** On top of `serverSettings`. */
  settings?: Record<string, string>;
};

/** After its death the processes of a server hold its memory for a second or two more. */
const patienceMs = 8_000;
const logLimitBytes = 10_000_000;

/** Adopts the server of a data folder when it is running, else starts it; makes the files at first use. */
export async function startEmbedded(options: StartOptions): Promise<EmbeddedDatabase> {
  const folders = prepareFolders(options.dataDir);
  const binaries = findBinaries();
  const runAs = ensureCluster(folders, binaries);
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const running = await findRunning(folders.root);
    if (running) return running;
    const port = options.port ?? (await findFreePort());
    const settings = { ...serverSettings, ...options.settings };
    const server = await launch({ folders, runAs, program: binaries.postgres, port, settings });
    if (server) return connectTo({ folders, server, adopted: false });
    if (Date.now() > deadline) throw failure(folders);
    await sleep(300);
  }
}

type LaunchOptions = {
  folders: Folders;
  runAs: RunAs;
  program: string;
  port: number;
  settings: Record<string, string>;
};

/** Null when the process ended before it was ready. */
async function launch({
  folders,
  runAs,
  program,
  port,
  settings,
}: LaunchOptions): Promise<Postmaster | null> {
  removeForeignLock(folders.cluster);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { file, args, identity } = commandAs(runAs, program, [
    '-D',
    folders.cluster,
    '-p',
    `${port}`,
    ...flags,
  ]);
  const log = openLog(folders.log);
  // A session of its own: Ctrl-C reaches the launcher alone, and a killed launcher leaves the data served.
  const child = spawn(file, args, {
    ...identity,
    cwd: folders.cluster,
    env: programEnv,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended = false;
  child.once('exit', () => (ended = true)).once('error', () => (ended = true));
  child.unref();
  while (!ended) {
    const server = readPostmaster(folders.cluster);
    if (server?.ready && server.pid === child.pid) return server;
    await sleep(25);
  }
  return null;
}

/** A lock whose number went to an unrelated process would keep the server from ever starting again. */
function removeForeignLock(cluster: string): void {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file) || readPostmaster(cluster)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (pid > 0 && isAlive(pid)) rmSync(file, { force: true });
}

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > logLimitBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

function failure({ cluster, log }: Folders): EmbeddedDatabaseError {
  const tail = readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n');
  return new EmbeddedDatabaseError(
    `O PostgreSQL embutido não iniciou em ${cluster}. As últimas linhas de ${log}:\n${tail}`,
  );
}
