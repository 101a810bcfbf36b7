import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET, POST } from '@/app/api/comentarios/route';
import { POST as ANALYZE } from '@/app/api/llm/analyze/route';
import { getDatabase } from '@/db/client';
import { createUser } from '@/db/queries/users';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { classifyPending } from '@/lib/classification/classify-pending';
import { acceptedSchema, wireCommentSchema } from '@/lib/comments/wire-schema';

const base = 'http://localhost';
let authorization = '';

beforeAll(async () => {
  const email = `${randomUUID()}@example.test`;
  const user = await createUser(getDatabase(), { email, passwordHash: 'x', role: 'curador' });
  if (!user) throw new Error('no user');
  authorization = `Bearer ${(await issueTokenPair(user)).access_token}`;
});
afterAll(() => getDatabase().$client.end());

const send = (body: string, headers: Record<string, string> = {}) =>
  POST(
    new Request(`${base}/api/comentarios`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body,
    }),
  );
const list = (query: string) =>
  GET(new Request(`${base}/api/comentarios?${query}`, { headers: { authorization } }));

describe('POST /api/comentarios', () => {
  it.each([
    ['truncated JSON', '[{"texto":"oi"', {}, 400],
    ['10,000 levels of nesting', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, {}, 400],
    ['another type', 'oi', { 'content-type': 'text/plain' }, 415],
    ['another charset', '{"texto":"oi"}', { 'content-type': 'application/json; charset=iso-8859-1' }, 415],
    ['a compressed body', '{"texto":"oi"}', { 'content-encoding': 'gzip' }, 415],
    ['an empty list', '[]', {}, 422],
    ['a bad idempotency key', '{"texto":"oi"}', { 'idempotency-key': ' a b ' }, 422],
    ['no token', '{"texto":"oi"}', { authorization: '' }, 401],
  ])('answers %s with a problem', async (_case, body, headers, status) => {
    const answer = await send(body, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({
      status,
      code: expect.any(String),
      requestId: expect.any(String),
    });
  });

  it('names every bad index and writes nothing', async () => {
    const origem = `s${randomUUID()}`;
    const items = Array.from({ length: 1_000 }, (_, i) => ({ texto: i === 500 ? 'a\0' : 'oi', origem }));
    const answer = await send(JSON.stringify(items));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ erros: [{ campo: 'texto', indice: 500 }] });
    expect(await (await list(`origem=${origem}`)).json()).toEqual({ comentarios: [], proximo_cursor: null });
  });

  it('answers with ids in input order, and lists what came in', async () => {
    const origem = `s${randomUUID()}`;
    const answer = await send(
      JSON.stringify([
        { texto: 'um', origem },
        { texto: 'dois', origem, artista: 'Nina' },
      ]),
    );
    expect(answer.status).toBe(202);
    const { ids, lote } = acceptedSchema.parse(await answer.json());
    expect(lote.total).toBe(2);
    await classifyPending(ids);
    const { comentarios } = await (await list(`origem=${origem}&ordem=antigos`)).json();
    const listed = wireCommentSchema.array().parse(comentarios);
    expect(listed.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(listed.find(({ texto }) => texto === 'dois')?.artista).toBe('Nina');
  });

  it('answers with the decisions when they come in time', async () => {
    const origem = `s${randomUUID()}`;
    const answering = send(JSON.stringify([{ texto: 'Que refrão lindo, arrepiei!', origem }]), {
      prefer: 'wait=20',
    });
    let id: string | undefined;
    while (!id) id = (await (await list(`origem=${origem}`)).json()).comentarios[0]?.id;
    await classifyPending([id]);
    const answer = await answering;
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      lote: { pendentes: 0 },
      comentarios: [{ id, categoria: 'ELOGIO', modelo: expect.any(String) }],
    });
  });

  it('waits no longer than asked', async () => {
    const startedAt = Date.now();
    const answer = await send('{"texto":"ninguém classifica agora"}', { prefer: 'wait=1' });
    expect(answer.status).toBe(202);
    expect(Date.now() - startedAt).toBeLessThan(3_000);
  });
});

describe('GET /api/comentarios', () => {
  it('pages through everything once, by keyset', async () => {
    const origem = `s${randomUUID()}`;
    const items = Array.from({ length: 25 }, (_, i) => ({ texto: `comentário ${i}`, origem }));
    const { ids } = acceptedSchema.parse(await (await send(JSON.stringify(items))).json());
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await (await list(`origem=${origem}&limite=10&cursor=${cursor}`)).json();
      seen.push(
        ...wireCommentSchema
          .array()
          .parse(page.comentarios)
          .map(({ id }) => id),
      );
      cursor = page.proximo_cursor ?? '';
    } while (cursor);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  it('finds words in any inflection, with or without accents', async () => {
    const origem = `s${randomUUID()}`;
    await send(
      JSON.stringify([
        { texto: 'Chorei ouvindo as músicas do refrão', origem },
        { texto: 'Outra coisa', origem },
      ]),
    );
    const { comentarios } = await (await list(`origem=${origem}&q=musica+REFRAO+ouvir`)).json();
    expect(
      wireCommentSchema
        .array()
        .parse(comentarios)
        .map(({ texto }) => texto),
    ).toEqual(['Chorei ouvindo as músicas do refrão']);
  });

  it.each([
    'categoria=x',
    'limite=0',
    'limite=201',
    'cursor=zzz',
    'confianca_min=2',
    'de=2026-02-30',
    'ate=9999-12-31',
    `cursor=${Buffer.from('["9999-99-99 99:99:99+00","0190f6d2-6f5a-7c3e-8a8e-0d6c6f1f2a3b"]').toString('base64url')}`,
    'q=%00',
  ])('refuses %s', async (query) => {
    expect((await list(query)).status).toBe(422);
  });
});

describe('POST /api/llm/analyze', () => {
  const upload = (content: string, name: string, query = '') => {
    const body = new FormData();
    body.append('file', new Blob([content]), name);
    return ANALYZE(
      new Request(`${base}/api/llm/analyze${query}`, { method: 'POST', headers: { authorization }, body }),
    );
  };

  it('takes the good rows and reports the bad ones', async () => {
    const answer = await upload('texto;data\nbom;\nruim;2026-02-30\n', '../../etc/x.csv');
    expect(answer.status).toBe(202);
    expect(await answer.json()).toMatchObject({
      lote: { total: 1 },
      recusadas: 1,
      erros: [{ linha: 3, campo: 'data' }],
    });
  });

  it('writes nothing in a dry run', async () => {
    const answer = await upload('texto;origem\nbom;seco\n', 'x.csv', '?simular=1');
    expect(await answer.json()).toMatchObject({
      aceitas: 1,
      recusadas: 0,
      codificacao: 'utf-8',
      delimitador: ';',
    });
    expect(await (await list('origem=seco')).json()).toMatchObject({ comentarios: [] });
  });

  it('takes one comment as text', async () => {
    const answer = await ANALYZE(
      new Request(`${base}/api/llm/analyze`, {
        method: 'POST',
        headers: { authorization },
        body: new URLSearchParams({ text: 'Que refrão!' }),
      }),
    );
    expect(answer.status).toBe(202);
  });

  it.each([
    [
      'a form that breaks off',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="file"; filename="x.csv"\r\n\r\ntexto\noi',
      400,
    ],
    ['JSON', 'application/json', '{}', 415],
  ])('refuses %s', async (_case, type, body, status) => {
    const headers = { authorization, 'content-type': type };
    const answer = await ANALYZE(new Request(`${base}/api/llm/analyze`, { method: 'POST', headers, body }));
    expect(answer.status).toBe(status);
  });

  it('refuses a file without a good row', async () => {
    expect((await upload('texto\n \n', 'x.csv')).status).toBe(422);
    expect((await upload('', 'x.csv')).status).toBe(422);
  });
});
