import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Binaries } from '@/db/embedded/binaries';
import { EmbeddedDatabaseError, useOwnServer } from '@/db/embedded/error';
import type { Folders } from '@/db/embedded/folders';
import { isAlive } from '@/db/embedded/postmaster';
import { claimFolder, commandAs, ownerOf, programEnv, type RunAs } from '@/db/embedded/run-as';

const major = '18';
const freshPrefix = 'postgres.new-';

/** Makes the database files unless they are there; returns who has to run the server. */
export function ensureCluster(folders: Folders, binaries: Binaries): RunAs {
  if (!existsSync(folders.cluster)) createCluster(folders, binaries);
  const runAs = ownerOf(folders.cluster, binaries.postgres);
  checkVersion(folders.cluster);
  return runAs;
}

/** Made aside and renamed at the end: a creation that was cut short, or lost a race, leaves nothing to trip over. */
function createCluster({ root, cluster, password: passwordFile }: Folders, binaries: Binaries): void {
  removeLeftovers(root);
  const fresh = path.join(root, `${freshPrefix}${process.pid}`);
  try {
    mkdirSync(fresh, { mode: 0o700 });
    const runAs = claimFolder(fresh, binaries.postgres);
    const password = randomBytes(24).toString('base64url');
    initialise({ folder: fresh, password, runAs, initdb: binaries.initdb });
    writeFileSync(path.join(fresh, path.relative(cluster, passwordFile)), password, { mode: 0o600 });
    renameSync(fresh, cluster);
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(cluster)) throw cause;
  }
}

function removeLeftovers(root: string): void {
  const names = readdirSync(root).filter((name) => name.startsWith(freshPrefix));
  const left = names.filter((name) => !isAlive(Number.parseInt(name.slice(freshPrefix.length), 10)));
  for (const name of left) rmSync(path.join(root, name), { recursive: true, force: true });
}

function checkVersion(cluster: string): void {
  const file = path.join(cluster, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  if (found === major) return;
  throw new EmbeddedDatabaseError(
    found
      ? `${cluster} é do PostgreSQL ${found}, e o embutido é o ${major}. Exporte os dados com pg_dump ${found} ` +
          `e importe numa pasta nova (DATA_DIR). ${useOwnServer}`
      : `${cluster} existe, mas não é um banco PostgreSQL. Mova essa pasta ou indique outra em DATA_DIR.`,
  );
}

function initialise({ folder, password, runAs, initdb }: InitialiseOptions): void {
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runAs.uid !== undefined) chownSync(passwordFile, runAs.uid, runAs.gid ?? runAs.uid);
  const { file, args, identity } = commandAs(runAs, initdb, [
    '-D',
    folder,
    '-U',
    'app',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
  ]);
  const result = spawnSync(file, args, { ...identity, cwd: folder, env: programEnv, encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (result.status === 0) return;
  const reason = result.error?.message ?? `${result.stderr}${result.stdout}`.trim();
  throw new EmbeddedDatabaseError(`${explain(result.error)} ${useOwnServer}\n${reason}`, result.error);
}

type InitialiseOptions = { folder: string; password: string; runAs: RunAs; initdb: string };

/** A program that is there and still "not found" lacks its loader: the build needs glibc. */
function explain(error: Error | undefined): string {
  return error && 'code' in error && error.code === 'ENOENT'
    ? 'O PostgreSQL embutido precisa de um sistema com glibc (o Alpine não serve).'
    : 'Não foi possível criar o banco de dados embutido.';
}
