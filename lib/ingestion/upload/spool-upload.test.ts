import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { spoolUpload } from '@/lib/ingestion/upload/spool-upload';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alumusic-spool-'));
  vi.stubEnv('TMPDIR', folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const start = '--b\r\ncontent-disposition: form-data; name="file"; filename="x.csv"\r\n\r\ntexto\noi';
const end = '\r\n--b--\r\n';

/** A form whose parts are asked for one by one, only while it is read. */
function request(...parts: (() => string | Promise<string>)[]) {
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const part = parts.shift();
    if (part) controller.enqueue(new TextEncoder().encode(await part()));
    else controller.close();
  };
  const body = new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 });
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
  return new Request('http://localhost', init);
}

it('copies the file and removes the copy when it is discarded', async () => {
  const { file, discard } = await spoolUpload(
    request(
      () => start,
      () => end,
    ),
  );
  expect(await readFile(file?.path ?? '', 'utf8')).toBe('texto\noi');
  await discard();
  expect(await readdir(folder)).toEqual([]);
});

it('blames the form for what the client breaks off', async () => {
  const cut = request(() => start);
  await expect(spoolUpload(cut)).rejects.toMatchObject({ code: 'formulario_invalido' });
  const aborted = request(
    () => start,
    () => Promise.reject(new Error('aborted')),
  );
  await expect(spoolUpload(aborted)).rejects.toMatchObject({ code: 'formulario_invalido' });
  expect(await readdir(folder)).toEqual([]);
});

it('does not blame the form for a disk that fails', async () => {
  const spooling = spoolUpload(
    request(
      async () => {
        for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
        return start;
      },
      () => end,
    ),
  );
  await expect(spooling).rejects.toMatchObject({ code: 'ENOENT' });
});
