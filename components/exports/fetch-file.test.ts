import { createServer, type ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { fetchFile } from '@/components/exports/fetch-file';

let server: ReturnType<typeof createServer>;
afterEach(() => server.close());

async function serve(answer: (response: ServerResponse) => void): Promise<string> {
  server = createServer((_request, response) => answer(response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}
const never = () => new AbortController().signal;

it('takes a file whole, under the name that the server gives it', async () => {
  const href = await serve((response) => {
    response.setHeader('content-disposition', 'attachment; filename="comentarios.csv"');
    response.end('a,b\r\n');
  });
  const file = await fetchFile(href, never());
  expect(file).toMatchObject({ kind: 'file', name: 'comentarios.csv' });
  expect(file.kind === 'file' && (await file.content.text())).toBe('a,b\r\n');
});

it.each([
  [401, 'signedOut'],
  [403, 'forbidden'],
  [503, 'busy'],
  [500, 'failed'],
])('takes an answer of %i for no file', async (status, why) => {
  const href = await serve((response) => response.writeHead(status).end('{}'));
  expect(await fetchFile(href, never())).toEqual({ kind: 'none', why });
});

it('takes a file that breaks off for none', async () => {
  const href = await serve((response) => {
    response.write('the beginning');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await fetchFile(href, never())).toEqual({ kind: 'none', why: 'brokenOff' });
});

it('says that the server did not answer, and that somebody stopped it', async () => {
  const href = await serve((response) => response.write('the beginning'));
  const stopping = new AbortController();
  setTimeout(() => stopping.abort(), 50);
  expect(await fetchFile(href, stopping.signal)).toEqual({ kind: 'stopped' });
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  expect(await fetchFile(href, never())).toEqual({ kind: 'none', why: 'failed' });
});
