import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedDatabaseError, useOwnServer } from '@/db/embedded/error';

/** How to run a PostgreSQL program: it refuses root, so root takes on another user. */
export type RunAs = { prefix: string[]; uid?: number; gid?: number };

const asIs: RunAs = { prefix: [] };
/** Root outside, nobody inside: works where no other user can reach the folder. */
const asNobodyInside: RunAs = { prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534'] };

/** Clean of PG* names and of secrets; a fixed locale keeps macOS from starting threads before the fork. */
export const programEnv = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
};

/** The command line and identity to spawn `program` with. */
export function commandAs(runAs: RunAs, program: string, args: string[]) {
  const [file = program, ...rest] = [...runAs.prefix, program, ...args];
  return { file, args: rest, identity: { uid: runAs.uid, gid: runAs.gid } };
}

/** Chooses who owns a new, empty folder, and hands it over. */
export function claimFolder(folder: string, program: string): RunAs {
  if (process.getuid?.() !== 0) return asIs;
  for (const candidate of [...systemUsers(['postgres', 'nobody']), asNobodyInside]) {
    chownSync(folder, candidate.uid ?? 0, candidate.gid ?? 0);
    if (canRun(candidate, folder, program)) return candidate;
  }
  throw new EmbeddedDatabaseError(
    `O PostgreSQL não roda como root, e nenhum outro usuário alcança ${path.dirname(folder)} e ${program}. ` +
      `Rode como usuário comum ou ponha o projeto e DATA_DIR numa pasta que todos possam atravessar. ${useOwnServer}`,
  );
}

/** Who must run what lives in a folder that exists: its owner. */
export function ownerOf(folder: string, program: string): RunAs {
  const { uid, gid } = statSync(folder);
  const self = process.getuid?.();
  if (self === undefined || (self !== 0 && self === uid)) return asIs;
  if (self !== 0)
    throw new EmbeddedDatabaseError(
      `${folder} pertence a outro usuário (uid ${uid}). Rode com ele, ou indique outra pasta em DATA_DIR.`,
    );
  const runAs = uid === 0 ? asNobodyInside : { prefix: [], uid, gid };
  if (canRun(runAs, folder, program)) return runAs;
  throw new EmbeddedDatabaseError(
    `O dono de ${folder} (uid ${uid}) não alcança essa pasta ou ${program}. ` +
      `Rode como usuário comum ou mude a permissão das pastas acima. ${useOwnServer}`,
  );
}

function canRun(runAs: RunAs, folder: string, program: string): boolean {
  const script = 'cd "$1" && test -w . && exec "$2" --version';
  const { file, args, identity } = commandAs(runAs, '/bin/sh', ['-c', script, 'sh', folder, program]);
  return spawnSync(file, args, { ...identity, cwd: '/', env: programEnv, stdio: 'ignore' }).status === 0;
}

function systemUsers(names: string[]): RunAs[] {
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  return names.flatMap((name) => {
    const [, , uid = '', gid = ''] = rows.find(([user]) => user === name) ?? [];
    return /^\d+$/.test(uid) && /^\d+$/.test(gid) ? [{ prefix: [], uid: Number(uid), gid: Number(gid) }] : [];
  });
}
