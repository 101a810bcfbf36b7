import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as GET_ONE, PATCH } from '@/app/api/tags/[codigo]/route';
import { POST as MERGE } from '@/app/api/tags/[codigo]/juntar/route';
import { GET, POST } from '@/app/api/tags/route';
import { getDatabase } from '@/db/client';
import { createUser } from '@/db/queries/users';
import type { Role } from '@/db/schema/people';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { wireTagSchema } from '@/lib/tags/wire-tag';
import { wireTaskSchema } from '@/lib/tasks/wire-task';

const base = 'http://localhost/api/tags';
const bearers = new Map<Role, string>();

beforeAll(async () => {
  for (const role of ['leitor', 'curador', 'analista'] as const) {
    const user = await createUser(getDatabase(), {
      email: `${randomUUID()}@example.test`,
      passwordHash: 'x',
      role,
    });
    if (!user) throw new Error('no user');
    bearers.set(role, `Bearer ${(await issueTokenPair(user)).access_token}`);
  }
});
afterAll(() => getDatabase().$client.end());

type As = Role | null;
const headersOf = (as: As) => ({
  'content-type': 'application/json',
  authorization: as ? (bearers.get(as) ?? '') : '',
});
const request = (method: string, path: string, body?: unknown, as: As = 'analista') =>
  new Request(`${base}${path}`, {
    method,
    headers: headersOf(as),
    body: body === undefined ? body : JSON.stringify(body),
  });
const at = (codigo: string) => ({ params: Promise.resolve({ codigo }) });

const create = (body: unknown, as?: As) => POST(request('POST', '', body, as));
const list = (query: string, as?: As) => GET(request('GET', `?${query}`, undefined, as));
const get = (code: string, as?: As) => GET_ONE(request('GET', `/${code}`, undefined, as), at(code));
const change = (code: string, body: unknown, as?: As) =>
  PATCH(request('PATCH', `/${code}`, body, as), at(code));
const merge = (code: string, body: unknown, as?: As) =>
  MERGE(request('POST', `/${code}/juntar`, body, as), at(code));

/** No other test knows its words. */
function freshTag(extra: object = {}) {
  const word = `t${randomUUID().slice(0, 8)}`;
  return { codigo: `teste_${word}`, explicacao: `Sobre ${word}`, sinonimos: [`fala ${word}`], ...extra };
}

describe('POST /api/tags', () => {
  it('creates a proposal and shows it at its address', async () => {
    const tag = freshTag({ exemplos: ['Isto é um exemplo'] });
    const answer = await create(tag);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`/api/tags/${tag.codigo}`);
    const created = wireTagSchema.parse(await answer.json());
    expect(created).toMatchObject({ ...tag, status: 'proposta', origem: 'pessoa', comentarios_28_dias: 0 });
    expect(await (await get(tag.codigo, 'leitor')).json()).toEqual(created);
    expect((await create(tag)).status).toBe(200);
  });

  it.each([
    ['no token', null, 401],
    ['a reader', 'leitor', 403],
    ['a curator', 'curador', 403],
  ] as const)('turns %s away', async (_case, as, status) => {
    expect((await create(freshTag(), as)).status).toBe(status);
  });

  it.each([
    ['a code with capitals', { codigo: 'Show_Som' }, 'codigo'],
    ['a code of one part', { codigo: 'show' }, 'codigo'],
    ['no explanation', { explicacao: '  ' }, 'explicacao'],
    ['an endless explanation', { explicacao: 'a'.repeat(161) }, 'explicacao'],
    ['an alias of one letter', { sinonimos: ['a'] }, 'sinonimos.0'],
    ['too many aliases', { sinonimos: Array.from({ length: 101 }, (_, i) => `palavra ${i}`) }, 'sinonimos'],
    ['too many examples', { exemplos: Array.from({ length: 11 }, (_, i) => `exemplo ${i}`) }, 'exemplos'],
  ])('refuses %s and says where', async (_case, extra, campo) => {
    const answer = await create(freshTag(extra));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ erros: [{ campo }] });
  });

  it('answers a code or an alias that is taken with 409', async () => {
    const tag = freshTag({ aprovar: true });
    await create(tag);
    expect((await create({ ...tag, explicacao: 'Outra coisa' })).status).toBe(409);
    const answer = await create(freshTag({ sinonimos: tag.sinonimos }));
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      code: 'sinonimo_em_uso',
      detail: expect.stringContaining(tag.codigo),
    });
  });
});

describe('GET /api/tags', () => {
  it('pages by code within a status', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await (await list(`status=aprovada&limite=30&cursor=${cursor}`, 'leitor')).json();
      seen.push(
        ...wireTagSchema
          .array()
          .parse(page.tags)
          .map(({ codigo }) => codigo),
      );
      cursor = page.proximo_cursor ?? '';
    } while (cursor);
    expect(seen).toContain('feat_refrao');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(60);
  });

  it('answers what it cannot find or read', async () => {
    expect((await list('', null)).status).toBe(401);
    expect((await list('status=nova')).status).toBe(422);
    expect((await get('teste_ausente')).status).toBe(404);
    expect((await get('%00')).status).toBe(404);
  });
});

describe('PATCH /api/tags/{codigo}', () => {
  it('approves, edits and archives', async () => {
    const tag = freshTag();
    await create(tag);
    expect(await (await change(tag.codigo, { status: 'aprovada' })).json()).toMatchObject({
      status: 'aprovada',
    });
    const edited = await change(tag.codigo, { explicacao: 'Mudou', status: 'arquivada' });
    expect(await edited.json()).toMatchObject({
      explicacao: 'Mudou',
      status: 'arquivada',
      sinonimos: tag.sinonimos,
    });
  });

  it('answers whoever may not, what is not there and what says nothing', async () => {
    const tag = freshTag();
    await create(tag);
    expect((await change(tag.codigo, { explicacao: 'Mudou' }, null)).status).toBe(401);
    expect((await change(tag.codigo, { explicacao: 'Mudou' }, 'curador')).status).toBe(403);
    expect((await change('teste_ausente', { explicacao: 'Mudou' })).status).toBe(404);
    expect((await change(tag.codigo, {})).status).toBe(422);
    expect((await change(tag.codigo, { status: 'nova' })).status).toBe(422);
  });
});

describe('POST /api/tags/{codigo}/juntar', () => {
  it('starts a task, repeats it harmlessly, and shows what the tag became', async () => {
    const [from, into] = [freshTag({ aprovar: true }), freshTag({ aprovar: true })];
    await create(from);
    await create(into);
    const answer = await merge(from.codigo, { em: into.codigo });
    expect(answer.status).toBe(202);
    const task = wireTaskSchema.parse(await answer.json());
    expect(answer.headers.get('location')).toBe(`/api/tarefas/${task.id}`);
    expect(task).toMatchObject({ tipo: 'juncao_de_tags', total: 0 });
    expect(await (await merge(from.codigo, { em: into.codigo })).json()).toMatchObject({ id: task.id });
    expect(await (await get(from.codigo)).json()).toMatchObject({
      juntada_em: into.codigo,
      status: 'arquivada',
    });
    expect((await change(from.codigo, { status: 'aprovada' })).status).toBe(409);
    expect((await merge(into.codigo, { em: from.codigo })).status).toBe(409);
  });

  it('answers whoever may not, what is not there and what cannot be', async () => {
    const [tag, proposal] = [freshTag({ aprovar: true }), freshTag()];
    await create(tag);
    await create(proposal);
    expect((await merge(tag.codigo, { em: 'feat_letra' }, null)).status).toBe(401);
    expect((await merge(tag.codigo, { em: 'feat_letra' }, 'curador')).status).toBe(403);
    expect((await merge('teste_ausente', { em: 'feat_letra' })).status).toBe(404);
    expect((await merge(tag.codigo, { em: tag.codigo })).status).toBe(422);
    expect((await merge(tag.codigo, { em: 'teste_ausente' })).status).toBe(422);
    expect((await merge(tag.codigo, {})).status).toBe(422);
    expect((await merge(tag.codigo, { em: proposal.codigo })).status).toBe(409);
  });
});
