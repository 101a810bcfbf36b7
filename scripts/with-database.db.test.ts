import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findRunning } from '@/db/embedded/find-running';

let dataDir: string;

beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'alumusic-command-'));
});
afterAll(async () => {
  await (await findRunning(dataDir))?.stop();
  rmSync(dataDir, { recursive: true });
});

test('a command finds a ready database, and the last of several stops it', async () => {
  const first = await command();
  const running = await findRunning(dataDir);
  expect(running).not.toBeNull();
  const second = await command();
  expect(await first.finish()).toBe(0);
  expect((await findRunning(dataDir))?.pid).toBe(running?.pid);
  expect(await second.finish()).toBe(0);
  expect(await findRunning(dataDir)).toBeNull();
});

test('an interrupted command stops the database it started', async () => {
  const interrupted = await command();
  expect(await interrupted.interrupt()).toBe(130);
  expect(await findRunning(dataDir)).toBeNull();
});

/** A process inside `withDatabase`, past its first query, until it is told to finish. */
async function command() {
  const script = `
    import { withDatabase } from '@/scripts/with-database';
    withDatabase(async () => {
      const { getDatabase } = await import('@/db/client');
      const [row] = await getDatabase().execute("select count(*)::int as count from tags where status = 'approved'");
      console.log(row.count > 0 ? 'ready' : 'empty');
      await new Promise((resolve) => process.stdin.once('data', resolve));
      process.stdin.destroy();
    });`;
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' };
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit').then(([code]) => Number(code));
  const [line] = await once(createInterface(child.stdout), 'line');
  expect(line).toBe('ready');
  return {
    finish: () => (child.stdin.write('go'), exit),
    interrupt: () => (child.kill('SIGINT'), exit),
  };
}
