import { expect, test } from 'vitest';
import { readJson } from '@/lib/http/read-json';

const json = { 'content-type': 'application/json' };
const limit = { maxBytes: 100_000 };

function send(body: BodyInit | null, headers: Record<string, string> = json): Request {
  const streamed = { method: 'POST', body, headers, duplex: 'half' };
  return new Request('http://localhost/', streamed);
}

/** A body that comes in pieces, as from a socket; `fail` breaks it off. */
function stream(pieces: (string | Uint8Array)[], { fail = false } = {}): ReadableStream<Uint8Array> {
  const left = pieces.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece));
  return new ReadableStream({
    pull(controller) {
      const piece = left.shift();
      if (piece) controller.enqueue(piece);
      else if (fail) controller.error(new Error('aborted'));
      else controller.close();
    },
  });
}

test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])(
  'takes %s',
  async (type) => {
    expect(await readJson(send('{"a":"ção"}', { 'content-type': type }), limit)).toEqual({ a: 'ção' });
  },
);

test.each([
  ['text/plain', {}],
  ['application/json; charset=iso-8859-1', {}],
  ['application/jsonp', {}],
  ['application/json, text/plain', {}],
  ['application/json', { 'content-encoding': 'gzip' }],
])('refuses %s %j with 415', async (type, more) => {
  await expect(readJson(send('{}', { 'content-type': type, ...more }), limit)).rejects.toMatchObject({
    status: 415,
  });
});

test('refuses a body without a type with 415', async () => {
  const untyped = new Request('http://localhost/', { method: 'POST', body: new Uint8Array([0x7b, 0x7d]) });
  await expect(readJson(untyped, limit)).rejects.toMatchObject({ status: 415 });
});

test.each(['{"a":', '', '{} {}', '[1,]', "{'a':1}", 'NaN'])('refuses %j with 400', async (text) => {
  await expect(readJson(send(text), limit)).rejects.toMatchObject({ status: 400, code: 'json_invalido' });
});

test('refuses bytes that are not UTF-8 with 400', async () => {
  await expect(readJson(send(new Uint8Array([0x22, 0xff, 0x22])), limit)).rejects.toMatchObject({
    status: 400,
  });
});

test('puts a character together that two pieces share', async () => {
  const [first = 0, second = 0] = new TextEncoder().encode('ç');
  const pieces = ['"', new Uint8Array([first]), new Uint8Array([second]), '"'];
  expect(await readJson(send(stream(pieces)), limit)).toBe('ç');
});

test('refuses a body that breaks off with 400', async () => {
  await expect(readJson(send(stream(['{"a":1'], { fail: true })), limit)).rejects.toMatchObject({
    status: 400,
  });
});

test('refuses by the declared length before reading', async () => {
  const declared = send(stream([], { fail: true }), { ...json, 'content-length': '100001' });
  await expect(readJson(declared, limit)).rejects.toMatchObject({ status: 413 });
});

test('refuses what grows over the limit, whatever its length claims', async () => {
  const liar = send(stream(['"', 'a'.repeat(60_000), 'a'.repeat(60_000), '"']), {
    ...json,
    'content-length': '10',
  });
  await expect(readJson(liar, limit)).rejects.toMatchObject({ status: 413 });
});

test('takes a body of exactly the limit', async () => {
  expect(await readJson(send('"aa"'), { maxBytes: 4 })).toBe('aa');
  await expect(readJson(send('"aaa"'), { maxBytes: 4 })).rejects.toMatchObject({ status: 413 });
});

test.each(['[', '{"a":', '[{"a":'])('refuses 10,000 levels of %s with 400, closed or not', async (open) => {
  const closed = open.repeat(10_000) + '1' + [...open].reverse().join('').replace('[', ']');
  await expect(readJson(send(open.repeat(10_000)), limit)).rejects.toMatchObject({ status: 400 });
  await expect(readJson(send(closed), limit)).rejects.toMatchObject({ status: 400 });
});

test('takes 64 levels, and does not count brackets inside strings', async () => {
  expect(await readJson(send('['.repeat(64) + ']'.repeat(64)), limit)).toBeInstanceOf(Array);
  const text = `\\"${'[{'.repeat(1_000)}`;
  expect(await readJson(send(JSON.stringify({ text })), limit)).toEqual({ text });
  await expect(readJson(send('['.repeat(65) + ']'.repeat(65)), limit)).rejects.toMatchObject({ status: 400 });
});

test('__proto__ is a key like any other', async () => {
  const value = await readJson(send('{"__proto__":{"admin":true}}'), limit);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});
