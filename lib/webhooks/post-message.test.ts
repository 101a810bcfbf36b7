import { afterEach, beforeEach, expect, it } from 'vitest';
import { postMessage } from '@/lib/webhooks/post-message';
import { startReceiver, type Receiver } from '@/lib/webhooks/testing/receiver';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.stop());

const message = (url: string) => ({ url, headers: { 'x-teste': 'sim' }, body: '{"a":"ção"}' });
const allowed = { allowPrivate: true };

it('posts the bytes it is given', async () => {
  const posted = await postMessage(message(`${receiver.url}/aqui?x=1`), allowed);
  expect(posted).toMatchObject({ kind: 'answered', status: 204 });
  expect(receiver.received).toMatchObject([
    { path: '/aqui?x=1', body: '{"a":"ção"}', headers: { 'x-teste': 'sim', 'content-length': '13' } },
  ]);
});

it('follows no redirect: whoever answers cannot send it elsewhere', async () => {
  receiver.answerWith((response) => response.writeHead(307, { location: `${receiver.url}/outro` }).end());
  expect(await postMessage(message(receiver.url), allowed)).toMatchObject({ status: 307 });
  expect(receiver.received).toHaveLength(1);
});

it('gives up on who does not answer in time', async () => {
  receiver.answerWith(() => undefined);
  const posted = await postMessage(message(receiver.url), { ...allowed, timeoutMs: 50 });
  expect(posted).toMatchObject({ kind: 'unanswered', error: 'tempo_esgotado' });
});

it('does not wait for the end of an answer', async () => {
  receiver.answerWith((response) => response.writeHead(200).write('e não acaba'));
  expect(await postMessage(message(receiver.url), allowed)).toMatchObject({ kind: 'answered', status: 200 });
});

it('ends where the answer would switch to another protocol', async () => {
  receiver.answerWith(({ socket }) =>
    socket?.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: outro\r\n\r\n'),
  );
  const posted = await postMessage(message(receiver.url), allowed);
  expect(posted).toMatchObject({ kind: 'unanswered', error: 'ECONNRESET' });
});

it('says that nobody listens', async () => {
  await receiver.stop();
  const posted = await postMessage(message(receiver.url), allowed);
  expect(posted).toMatchObject({ kind: 'unanswered', error: 'ECONNREFUSED' });
  receiver = await startReceiver();
});

it.each([
  ['plain http', 'http://example.com/'],
  ['loopback', 'https://127.0.0.1:PORT/'],
  ['loopback as one number', 'https://2130706433:PORT/'],
  ['loopback in octal', 'https://0177.0.0.1:PORT/'],
  ['IPv6 loopback', 'https://[::1]:PORT/'],
  ['loopback mapped into IPv6', 'https://[::ffff:127.0.0.1]:PORT/'],
  ['metadata', 'https://169.254.169.254/latest/meta-data/'],
  ['a name that leads to loopback', 'https://localhost:PORT/'],
])('refuses %s before it connects', async (_what, url) => {
  const posted = await postMessage(message(url.replace('PORT', String(receiver.port))), {
    allowPrivate: false,
  });
  expect(posted).toMatchObject({ kind: 'unanswered', error: 'endereco_privado' });
  expect(receiver.received).toEqual([]);
});
