import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireLock, getLockHolder } from './lock';

let dataDir: string;
const write = (holder: unknown) => writeFileSync(path.join(dataDir, 'launcher.lock'), JSON.stringify(holder));

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'alumusic-lock-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test('is given once, and again after it was released', () => {
  const lock = acquireLock(dataDir);
  expect(getLockHolder(dataDir)).toBe(process.pid);
  expect(acquireLock(dataDir)).toBeNull();
  lock?.release();
  expect(getLockHolder(dataDir)).toBeNull();
  expect(acquireLock(dataDir)).not.toBeNull();
});

test('what a killed launcher left does not count, whoever has its number now', () => {
  for (const stale of [{ pid: process.pid, born: 'long ago' }, { pid: 2 ** 22 + 1, born: '1' }, 'garbage']) {
    write(stale);
    const lock = acquireLock(dataDir);
    expect(lock).not.toBeNull();
    lock?.release();
  }
});

test('of several that find a stale lock at once, one gets it', async () => {
  write({ pid: process.pid, born: 'long ago' });
  const script = `
    import { acquireLock } from '@/scripts/launch/lock';
    process.stdin.once('data', () => console.log(acquireLock(process.argv[1]) ? 'got it' : 'did not'));
    console.log('ready');`;
  const rivals = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, dataDir]),
  );
  const answers = () =>
    Promise.all(rivals.map(async ({ stdout }) => String(await once(stdout, 'data')).trim()));
  await answers();
  const results = answers();
  for (const { stdin } of rivals) stdin.write('go');
  expect((await results).filter((result) => result === 'got it')).toHaveLength(1);
  for (const rival of rivals) rival.kill();
}, 20_000);
