import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const holderSchema = z.object({ pid: z.number().int().positive(), born: z.string() });
type Holder = z.infer<typeof holderSchema>;

const attempts = 100;
const retryMs = 20;
/** A turn takes microseconds; an older one was cut short. */
const forgottenMs = 1_000;
const pause = new Int32Array(new SharedArrayBuffer(4));

export type Lock = { release(): void };

/** The right to run the product on a data folder; null while a living process has it. */
export function acquireLock(dataDir: string): Lock | null {
  const file = fileIn(dataDir);
  const mine = { pid: process.pid, born: birthOf(process.pid) ?? '' };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
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

/**
 * One at a time, and looked at again by whoever's turn it is: of two that find the same stale lock, the second
 * must not remove the fresh one of the first.
 */
function discardStale(file: string): void {
  const turn = `${file}.turn`;
  if (!takeTurn(turn)) return void Atomics.wait(pause, 0, 0, retryMs);
  try {
    const holder = readHolder(file);
    if (!holder || !isHeld(holder)) rmSync(file, { force: true });
  } finally {
    rmSync(turn, { force: true });
  }
}

function takeTurn(turn: string): boolean {
  try {
    writeFileSync(turn, '', { flag: 'wx' });
    return true;
  } catch {
    const isForgotten =
      Date.now() - (statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > forgottenMs;
    if (isForgotten) rmSync(turn, { force: true });
    return false;
  }
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
