import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Postmaster = { pid: number; port: number; ready: boolean };

/** What the lock file of a cluster says, if the server it names is really there. */
export function readPostmaster(cluster: string): Postmaster | null {
  const lines = readLines(path.join(cluster, 'postmaster.pid'));
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!(pid > 0) || !(port > 0) || !servesCluster(pid, cluster)) return null;
  return { pid, port, ready: lines[7]?.trim() === 'ready' };
}

/** Whether the process is a server of this very folder: after a reboot its number may be anyone's. */
export function servesCluster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  const command = commandLine(pid);
  return command === undefined || command.includes(cluster);
}

/** False for a process that ended, also when nobody collected it yet. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const stat = readLines(`/proc/${pid}/stat`)[0];
  return stat === undefined || !/\) Z /.test(stat);
}

function commandLine(pid: number): string | undefined {
  if (process.platform === 'linux') return readLines(`/proc/${pid}/cmdline`)[0]?.replaceAll('\0', ' ');
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
  } catch {
    return undefined; // the process left in between, or there is no ps: the connection decides
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
