import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { keepPublicAnswers } from './keep-public-answers';

const shared = { 'cache-control': 's-maxage=60, stale-while-revalidate=1', 'content-type': 'text/html' };
let server: Server;
let now = 0;
let asked = 0;

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Asks a server whose answers count how often it was asked. */
async function start(listener: RequestListener) {
  [now, asked] = [0, 0];
  const kept = keepPublicAnswers(
    (request, response) => {
      asked += 1;
      listener(request, response);
    },
    { clock: () => now },
  );
  server = createServer((request, response) => {
    response.setHeader('x-request-id', `${request.headers['x-request-id']}`);
    kept(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return async (path = '/', init: RequestInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
    return { response, text: await response.text() };
  };
}

const page: RequestListener = (request, response) => {
  response.writeHead(200, shared).write('página ');
  response.end(`${asked} de ${request.url}`);
};

it('gives what may be shared again for half a second, each request under its own name', async () => {
  const ask = await start(page);
  expect((await ask('/', { headers: { 'x-request-id': 'one' } })).text).toBe('página 1 de /');
  now = 499;
  const { response, text } = await ask('/', { headers: { 'x-request-id': 'two' } });
  expect(text).toBe('página 1 de /');
  expect(response.headers.get('x-request-id')).toBe('two');
  expect(response.headers.get('content-type')).toBe('text/html');
  now = 500;
  expect((await ask()).text).toBe('página 2 de /');
});

it('tells addresses and kinds of answers apart', async () => {
  const ask = await start(page);
  for (const [path, accept] of [
    ['/', 'text/html'],
    ['/?format=json', 'text/html'],
    ['/', 'application/json'],
  ] as const)
    await ask(path, { headers: { accept } });
  expect(asked).toBe(3);
});

it('gives compressed bytes as they were', async () => {
  const ask = await start((_request, response) => {
    response.writeHead(200, { ...shared, 'content-encoding': 'gzip', vary: 'rsc, Accept-Encoding' });
    response.end(gzipSync('comprimida'));
  });
  expect([(await ask()).text, (await ask()).text, asked]).toEqual(['comprimida', 'comprimida', 1]);
});

it.each([
  ['what is not to be shared', { 'cache-control': 'private, no-store' }],
  ['what may not be stored at all', { 'cache-control': 's-maxage=0' }],
  ['what says nothing', {}],
  ['what sets a cookie', { ...shared, 'set-cookie': 'a=b' }],
  ['what differs by a header that is not looked at', { ...shared, vary: 'Cookie' }],
])('gives %s to nobody else', async (_what, headers) => {
  const ask = await start((_request, response) => response.writeHead(200, headers).end('x'));
  await ask();
  await ask();
  expect(asked).toBe(2);
});

it('keeps no failure and no cut answer', async () => {
  const ask = await start((request, response) => {
    response.writeHead(request.url === '/500' ? 500 : 200, shared);
    if (request.url === '/500') response.end('x');
    else {
      response.write('half');
      setImmediate(() => response.destroy());
    }
  });
  await ask('/500');
  await ask('/500');
  await ask('/cut').catch(() => null);
  await ask('/cut').catch(() => null);
  expect(asked).toBe(4);
});

it.each(['authorization', 'cookie', 'range', 'if-none-match', 'rsc', 'next-router-prefetch'])(
  'answers a request with %s on its own',
  async (name) => {
    const ask = await start(page);
    await ask();
    expect((await ask('/', { headers: { [name]: '1' } })).text).toBe('página 2 de /');
    expect((await ask()).text).toBe('página 1 de /'); // nor keeps what it got
  },
);

it('lets one request fetch the next answer while the others get the last', async () => {
  let finish = () => {};
  const ask = await start((request, response) => {
    if (asked === 1) page(request, response);
    else finish = () => page(request, response);
  });
  await ask();
  now = 600;
  const first = ask();
  await expect.poll(() => asked).toBe(2);
  expect((await ask()).text).toBe('página 1 de /');
  expect(asked).toBe(2);
  finish();
  expect((await first).text).toBe('página 2 de /');
  expect((await ask()).text).toBe('página 2 de /');
});

it('does not wait for ever for that one request', async () => {
  let hanging = true;
  const ask = await start((request, response) => {
    if (asked === 2 && hanging) return;
    page(request, response);
  });
  await ask();
  now = 600;
  void ask().catch(() => null);
  await expect.poll(() => asked).toBe(2);
  now = 2_000;
  hanging = false;
  expect((await ask()).text).toBe('página 3 de /');
});

it('keeps a limited number of answers', async () => {
  const ask = await start(page);
  for (let i = 0; i < 70; i += 1) await ask(`/${i}`);
  expect((await ask('/0')).text).toBe('página 71 de /0');
  expect((await ask('/69')).text).toBe('página 70 de /69');
});
