import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const holderSchema = z.object({ pid: z.number().int().positive(), born: z.string() });
type Holder = z.infer<typeof holderSchema>;

export type Lock = { release(): void };

/** The right to run the product on a data folder; null while a living process has it. */
export function acquireLock(dataDir: string): Lock | null {
  const file = fileIn(dataDir);
  const mine = { pid: process.pid, born: birthOf(process.pid) ?? '' };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (linkOnce(draft, file)) return { release: () => release(file, mine) };
      if (getLockHolder(dataDir) !== null) return null;
      discardStale(file);
    }
    return null;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The process that runs the product on a data folder. */
export function getLockHolder(dataDir: string): number | null {
  const holder = readHolder(fileIn(dataDir));
  return holder && isHeld(holder) ? holder.pid : null;
}

const fileIn = (dataDir: string) => path.join(dataDir, 'launcher.lock');

/** A number alone does not name a process: after a crash or a new container it may be another's. */
function isHeld({ pid, born }: Holder): boolean {
  return birthOf(pid) === born;
}

/** Moved aside before it is looked at again: two that find the same stale lock must not remove a fresh one. */
function discardStale(file: string): void {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // somebody else was faster
  }
  const holder = readHolder(aside);
  if (holder && isHeld(holder)) linkOnce(aside, file);
  rmSync(aside, { force: true });
}

function linkOnce(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function release(file: string, mine: Holder): void {
  if (readHolder(file)?.pid === mine.pid) rmSync(file, { force: true });
}

function readHolder(file: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** When a process started, in its system's own words; null when there is none. */
function birthOf(pid: number): string | null {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).trim();
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
    return afterName.split(' ')[19] ?? null; // field 22 of proc(5): start time in ticks since boot
  } catch {
    return null;
  }
}
