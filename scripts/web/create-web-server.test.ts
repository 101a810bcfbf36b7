import { once } from 'node:events';
import { request as send, type RequestListener, type Server } from 'node:http';
import { Readable } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { createWebServer } from './create-web-server';
import { drain } from './drain';

const megabyte = Buffer.alloc(1024 * 1024);
const path = '/api/llm/analyze';
let server: Server;

afterEach(() => drain(server, 0));

test('refuses a body by what it announces, before anybody reads it', async () => {
  let reached = false;
  const port = await serve(() => (reached = true));
  const request = send({ port, path, method: 'POST', headers: { 'content-length': 100 * megabyte.length } });
  request.on('error', () => undefined);
  request.write(megabyte);
  const [response] = await once(request, 'response');
  expect(response.statusCode).toBe(413);
  expect(response.headers['x-request-id']).toBeDefined();
  expect(reached).toBe(false);
  request.destroy();
});

test('cuts off a body that grows past the limit without having announced it', async () => {
  let received = 0;
  const port = await serve((request) => request.on('data', (chunk: Buffer) => (received += chunk.length)));
  const request = send({ port, path, method: 'POST' });
  request.on('error', () => undefined);
  Readable.from(Array.from({ length: 80 }, () => megabyte)).pipe(request);
  const [answer] = await once(request, 'response');
  expect(answer.statusCode).toBe(413);
  expect(received).toBeLessThanOrEqual(60 * megabyte.length);
  request.destroy();
});

test('ends the reading of a body that was sent whole but not announced', async () => {
  const reading = Promise.withResolvers<void>();
  const port = await serve((request) => void request.toArray().then(() => reading.resolve(), reading.reject));
  const request = send({ port, method: 'POST', path: '/api/any' });
  request.on('error', () => undefined);
  request.write(megabyte.subarray(0, 100_000));
  request.end();
  const [answer] = await once(request, 'response');
  expect(answer.statusCode).toBe(413);
  await expect(reading.promise).rejects.toThrow();
});

test('refuses a form that does not say where it comes from, and takes programs as they are', async () => {
  const port = await serve((_request, response) => response.end());
  const post = async (target: string, headers: Record<string, string> = {}) =>
    (await fetch(`http://127.0.0.1:${port}${target}`, { method: 'POST', headers, body: 'a=b' })).status;
  for (const target of ['/', '/painel', '/entrar', '/apiary', '/authors?/api/', '/insights/perguntar/x'])
    expect(await post(target)).toBe(403);
  expect(await post('/painel', { origin: 'http://app' })).toBe(200);
  for (const target of [
    '/api/comentarios',
    '/auth/login',
    '/insights/perguntar',
    '/api/auth/callback/credentials',
  ])
    expect(await post(target)).toBe(200);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect(await post('/sair/a-token', form)).toBe(200);
  expect(await post('/sair/a-token', { 'content-type': 'text/plain', 'next-action': 'id' })).toBe(403);
  expect(await post('/sair/a-token/x', form)).toBe(403);
  expect(await post('/confirmar/a-token', form)).toBe(403);
  const read = await fetch(`http://127.0.0.1:${port}/painel`);
  expect(read.status).toBe(200);
});

test('passes a large body on whole', async () => {
  const port = await serve((request, response) => {
    let received = 0;
    request.on('data', (chunk: Buffer) => (received += chunk.length));
    request.on('end', () => response.end(String(received)));
  });
  const body = Buffer.alloc(20 * megabyte.length, 'a');
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body });
  expect(await answer.text()).toBe(String(body.length));
});

test('a drain answers what is in flight and takes nothing new', async () => {
  const arrived = Promise.withResolvers<() => void>();
  const port = await serve((_request, response) => arrived.resolve(() => response.end('answered')));
  const inFlight = fetch(`http://127.0.0.1:${port}`);
  const answer = await arrived.promise;
  const drained = drain(server, 10_000);
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow();
  answer();
  expect(await (await inFlight).text()).toBe('answered');
  await drained;
});

test('a drain cuts what does not end in time', async () => {
  const arrived = Promise.withResolvers<void>();
  const port = await serve(() => arrived.resolve());
  const endless = expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow();
  await arrived.promise;
  await drain(server, 20);
  await endless;
});

async function serve(listener: RequestListener): Promise<number> {
  server = createWebServer({ listener, isTrusted: () => false });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}
