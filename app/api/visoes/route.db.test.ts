import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DELETE, PATCH } from '@/app/api/visoes/[id]/route';
import { GET, POST } from '@/app/api/visoes/route';
import { getDatabase } from '@/db/client';
import { createUser } from '@/db/queries/users';
import { auditLog } from '@/db/schema/audit';
import type { Role } from '@/db/schema/people';
import { issueApiToken } from '@/lib/auth/api-token';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { findView } from '@/lib/views/find-view';
import type { Viewer } from '@/lib/views/viewer';
import { wireViewSchema, type WireView } from '@/lib/views/wire-view';

type Person = Viewer & { userId: string; bearer: string };
let ana: Person;
let bia: Person;
let admin: Person;
beforeAll(async () => {
  [ana, bia, admin] = await Promise.all([enrol('leitor'), enrol('curador'), enrol('admin')]);
});
afterAll(() => getDatabase().$client.end());

async function enrol(role: Role): Promise<Person> {
  const email = `${randomUUID()}@example.test`;
  const user = await createUser(getDatabase(), { email, passwordHash: 'x', role });
  if (!user) throw new Error('no user');
  const actor = { key: `user:${user.id}`, name: email };
  const bearer = (await issueTokenPair(user)).access_token;
  return { actor, userId: user.id, isAdmin: role === 'admin', bearer };
}

const requestOf = (method: string, bearer: string, body?: unknown) =>
  new Request('http://localhost/api/visoes', {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: body === undefined ? body : JSON.stringify(body),
  });

const filtros = { categoria: 'critica', q: 'refrão' };
const post = ({ bearer }: { bearer: string }, extra: object = {}) =>
  POST(requestOf('POST', bearer, { nome: 'Críticas', filtros, ...extra }));
const create = async (person: Person, extra?: object) =>
  wireViewSchema.parse(await (await post(person, extra)).json());
const remove = async ({ bearer }: { bearer: string }, id: string) =>
  (await DELETE(requestOf('DELETE', bearer), { params: Promise.resolve({ id }) })).status;
const rename = ({ bearer }: { bearer: string }, id: string, nome: string) =>
  PATCH(requestOf('PATCH', bearer, { nome }), { params: Promise.resolve({ id }) });
async function list({ bearer }: { bearer: string }): Promise<WireView[]> {
  const body = await (await GET(requestOf('GET', bearer))).json();
  return wireViewSchema.array().parse(body.visoes);
}
const seesIt = async (person: { bearer: string }, { id }: WireView) =>
  (await list(person)).some((view) => view.id === id);
const actionsOn = async ({ id }: WireView) =>
  (
    await getDatabase()
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `view:${id}`))
      .orderBy(auditLog.id)
  ).map(({ action, actor }) => `${action} ${actor}`);

describe('POST /api/visoes', () => {
  it('keeps the filters of the list under a name', async () => {
    const answer = await post(ana, { nome: '  Críticas  de hoje ', filtros: { ...filtros, tag: ' ' } });
    expect(answer.status).toBe(201);
    const view = wireViewSchema.parse(await answer.json());
    expect(view).toMatchObject({ nome: 'Críticas de hoje', filtros, compartilhada: false, minha: true });
    expect(await findView(view.id, ana)).toMatchObject({ query: 'q=refr%C3%A3o&categoria=critica' });
    expect(await actionsOn(view)).toEqual([`view.created ${ana.actor.key}`]);
  });

  it.each([
    ['no name', { nome: ' ' }, 'nome'],
    ['a filter that is none', { filtros: { categoría: 'spam' } }, 'filtros'],
    ['a value that is none', { filtros: { categoria: 'outra' } }, 'filtros.categoria'],
    ['the place of a page', { filtros: { cursor: 'x' } }, 'filtros'],
  ])('refuses %s', async (_case, extra, campo) => {
    const answer = await post(ana, extra);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ erros: [{ campo }] });
  });
});

describe('who may do what with a view', () => {
  it('shows a private view to its owner alone', async () => {
    const view = await create(ana);
    expect(await seesIt(ana, view)).toBe(true);
    expect(await seesIt(bia, view)).toBe(false);
    expect(await seesIt(admin, view)).toBe(false);
    expect(await findView(view.id, bia)).toBeNull();
    expect((await rename(bia, view.id, 'Minha')).status).toBe(404);
    expect(await remove(bia, view.id)).toBe(404);
    expect(await remove(admin, view.id)).toBe(404);
  });

  it('shows a shared view to all the staff, who may not change it', async () => {
    const view = await create(ana, { compartilhada: true });
    expect(await seesIt(bia, view)).toBe(true);
    expect(await findView(view.id, bia)).not.toBeNull();
    expect(await remove(bia, view.id)).toBe(403);
    expect((await rename(bia, view.id, 'Minha')).status).toBe(403);
    expect((await list(ana)).find(({ id }) => id === view.id)).toMatchObject({ nome: 'Críticas' });
  });

  it('lets its owner rename and delete it, and tells so', async () => {
    const view = await create(ana);
    const answer = await rename(ana, view.id, ' Outro  nome');
    expect(await answer.json()).toEqual({ ...view, nome: 'Outro nome' });
    expect((await rename(ana, view.id, ' ')).status).toBe(422);
    expect(await findView(view.id, ana)).toMatchObject({ name: 'Outro nome' });
    expect(await remove(ana, view.id)).toBe(204);
    expect(await remove(ana, view.id)).toBe(404);
    expect(await actionsOn(view)).toEqual(
      ['view.created', 'view.renamed', 'view.deleted'].map((action) => `${action} ${ana.actor.key}`),
    );
  });

  it('lets an admin delete what is shared', async () => {
    expect(await remove(admin, (await create(ana, { compartilhada: true })).id)).toBe(204);
  });
});

describe('an API token', () => {
  it('sees what is shared and keeps nothing', async () => {
    const name = 'Painel';
    const { token } = await issueApiToken({
      name,
      scopes: ['comentarios:ler'],
      expiresAt: null,
      createdBy: null,
    });
    const caller = { bearer: token };
    const [hidden, shared] = [await create(ana), await create(ana, { compartilhada: true })];
    expect(await seesIt(caller, hidden)).toBe(false);
    expect((await list(caller)).find(({ id }) => id === shared.id)).toMatchObject({ minha: false });
    expect((await post(caller)).status).toBe(403);
    expect((await rename(caller, shared.id, 'Minha')).status).toBe(403);
    expect(await remove(caller, shared.id)).toBe(403);
  });
});
