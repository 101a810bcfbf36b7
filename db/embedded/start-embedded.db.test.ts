import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findRunning } from '@/db/embedded/find-running';
import { startEmbedded } from '@/db/embedded/start-embedded';

let dataDir: string;

beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'alumusic-embedded-'));
});
beforeEach(async () => {
  await run('create table if not exists kept (value text)');
});
afterEach(async () => {
  await run('truncate kept');
});
afterAll(async () => {
  await (await findRunning(dataDir))?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('answers only with the password, and only on the loopback', async () => {
  const { port } = await startEmbedded({ dataDir });
  const stranger = postgres(`postgres://app:guess@127.0.0.1:${port}/alumusic`, { max: 1 });
  await expect(stranger`select 1`).rejects.toMatchObject({ code: '28P01' });
  await stranger.end();
  expect(await run('show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  expect(await run('show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
  expect(statSync(path.join(dataDir, 'postgres', 'app-password')).mode & 0o077).toBe(0);
});

test('adopts a server whose parent was killed', async () => {
  await (await startEmbedded({ dataDir })).stop();
  const script = `
    import { startEmbedded } from '@/db/embedded/start-embedded';
    startEmbedded({ dataDir: process.argv[1] }).then(({ pid }) => console.log(pid));
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [pid] = await once(parent.stdout, 'data');
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  const adopted = await startEmbedded({ dataDir });
  expect(adopted).toMatchObject({ adopted: true, pid: Number(pid) });
});

test('starts again on the same port with all data after the server was killed', async () => {
  await run("insert into kept values ('sim')");
  const first = await startEmbedded({ dataDir });
  process.kill(first.pid, 'SIGKILL');
  const second = await startEmbedded({ dataDir, port: first.port });
  expect(second).toMatchObject({ adopted: false, port: first.port, url: first.url });
  expect(await run('select value from kept')).toEqual([{ value: 'sim' }]);
});

test('starts at once after a stop, and two starts share one server', async () => {
  await run("insert into kept values ('sim')");
  await (await startEmbedded({ dataDir })).stop();
  expect(await findRunning(dataDir)).toBeNull();
  const [one, other] = await Promise.all([startEmbedded({ dataDir }), startEmbedded({ dataDir })]);
  expect(one.pid).toBe(other.pid);
  expect(await run('select value from kept')).toEqual([{ value: 'sim' }]);
});

test('is not stopped by a lock whose number now belongs to another process', async () => {
  const server = await startEmbedded({ dataDir });
  await server.stop();
  const lock = [
    process.pid,
    path.join(dataDir, 'postgres'),
    1,
    server.port,
    '',
    '127.0.0.1',
    '',
    'ready',
    '',
  ];
  writeFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), lock.join('\n'));
  expect(await findRunning(dataDir)).toBeNull();
  expect(await startEmbedded({ dataDir })).toMatchObject({ adopted: false });
});

test('says what to do about files of another version, and leaves them alone', async () => {
  const old = mkdtempSync(path.join(tmpdir(), 'alumusic-old-'));
  mkdirSync(path.join(old, 'postgres'));
  writeFileSync(path.join(old, 'postgres', 'PG_VERSION'), '15\n');
  await expect(startEmbedded({ dataDir: old })).rejects.toThrow(/PostgreSQL 15.*pg_dump.*DATABASE_URL/s);
  rmSync(path.join(old, 'postgres', 'PG_VERSION'));
  await expect(startEmbedded({ dataDir: old })).rejects.toThrow(/não é um banco/);
  rmSync(old, { recursive: true });
});

async function run(statement: string) {
  const { url } = await startEmbedded({ dataDir });
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end();
  }
}
