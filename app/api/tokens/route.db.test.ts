import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { POST as ROTATE } from '@/app/api/tokens/[id]/girar/route';
import { DELETE, GET as GET_ONE } from '@/app/api/tokens/[id]/route';
import { GET, POST } from '@/app/api/tokens/route';
import { getDatabase } from '@/db/client';
import { createUser } from '@/db/queries/users';
import { auditLog } from '@/db/schema/audit';
import { apiTokens } from '@/db/schema/people';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { signAccessToken } from '@/lib/auth/access-token';
import { issueApiToken } from '@/lib/auth/api-token';
import { issuedTokenSchema, wireTokenSchema } from '@/lib/auth/tokens/wire-token';
import { env } from '@/lib/env';

const base = 'http://localhost/api/tokens';
const email = 'admin@example.test';
let database: TestDatabase;
let admin = '';

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
  env.AUTH_SECRET = 'a secret of the tests, long enough';
  const user = await createUser(getDatabase(), { email, passwordHash: 'x', role: 'admin' });
  if (!user) throw new Error('taken');
  admin = await signAccessToken(user);
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

type Sent = { body?: unknown; bearer?: string; query?: string };
const request = (method: string, { body, bearer = admin, query = '' }: Sent = {}) =>
  new Request(base + query, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: body === undefined ? body : JSON.stringify(body),
  });
const at = (id: string) => ({ params: Promise.resolve({ id }) });
const wanted = { nome: 'coletor', escopos: ['admin', 'comentarios:ler'], validade_dias: 30 };
const post = (body: unknown, bearer?: string) => POST(request('POST', { body, bearer }));
const create = async (body: unknown = wanted) => issuedTokenSchema.parse(await (await post(body)).json());
const rotate = (id: string, body: unknown, bearer?: string) =>
  ROTATE(request('POST', { body, bearer }), at(id));
const revoke = (id: string) => DELETE(request('DELETE'), at(id));
const find = async (id: string) =>
  wireTokenSchema.strict().parse(await (await GET_ONE(request('GET'), at(id))).json());
/** Whether a bearer opens what its scope names. */
const statusOf = async (bearer: string) => (await GET(request('GET', { bearer }))).status;

it('creates a token that works, shown once and kept as a hash', async () => {
  const created = await create();
  expect(created).toMatchObject({ nome: 'coletor', situacao: 'ativo', criado_por: email, usado_em: null });
  const days = (Date.parse(created.expira_em ?? '') - Date.now()) / 86_400_000;
  expect(days).toBeCloseTo(30, 2);
  expect(await statusOf(created.token)).toBe(200);
  expect(JSON.stringify(await find(created.id))).not.toContain(created.token.slice(-43));
  const kept = [await getDatabase().select().from(apiTokens), await getDatabase().select().from(auditLog)];
  expect(JSON.stringify(kept)).not.toContain(created.token.slice(-43));
  expect((await find(created.id)).usado_em).not.toBeNull();
});

it.each([
  ['no name', { ...wanted, nome: ' ' }, 'nome'],
  ['no scope', { ...wanted, escopos: [] }, 'escopos'],
  ['an unknown scope', { ...wanted, escopos: ['tudo'] }, 'escopos'],
  ['a lifetime of its own', { ...wanted, validade_dias: 31 }, 'validade_dias'],
  ['no word on the lifetime', { nome: 'coletor', escopos: ['admin'] }, 'validade_dias'],
])('refuses %s and says where', async (_case, body, campo) => {
  const answer = await post(body);
  expect(answer.status).toBe(422);
  expect((await answer.json()).erros[0].campo).toMatch(new RegExp(`^${campo}`));
});

it('hands out no scope that its creator lacks, neither anew nor by rotating', async () => {
  const poor = await issueApiToken({ name: 'pobre', scopes: ['admin'], expiresAt: null, createdBy: null });
  expect((await post({ ...wanted, escopos: ['admin'] }, poor.token)).status).toBe(201);
  expect((await post(wanted, poor.token)).status).toBe(403);
  const rich = await create();
  expect((await rotate(rich.id, {}, poor.token)).status).toBe(403);
  expect(await statusOf(rich.token)).toBe(200);
});

it('rotates with and without a grace', async () => {
  const first = await create();
  const second = issuedTokenSchema.parse(await (await rotate(first.id, { carencia_horas: 24 })).json());
  expect(second.segredo_anterior_ate).not.toBeNull();
  expect([await statusOf(first.token), await statusOf(second.token)]).toEqual([200, 200]);
  const third = issuedTokenSchema.parse(await (await rotate(first.id, {})).json());
  expect(third.segredo_anterior_ate).toBeNull();
  expect([await statusOf(second.token), await statusOf(third.token)]).toEqual([401, 200]);
  expect((await rotate(first.id, { carencia_horas: 2 })).status).toBe(422);
});

it('revokes at once, the old secret too, and for good', async () => {
  const first = await create();
  const second = issuedTokenSchema.parse(await (await rotate(first.id, { carencia_horas: 1 })).json());
  expect(await (await revoke(first.id)).json()).toMatchObject({ situacao: 'revogado' });
  expect([await statusOf(first.token), await statusOf(second.token)]).toEqual([401, 401]);
  expect((await revoke(first.id)).status).toBe(200);
  expect((await rotate(first.id, {})).status).toBe(409);
  const rows = await getDatabase()
    .select({ action: auditLog.action, actorName: auditLog.actorName })
    .from(auditLog)
    .where(eq(auditLog.subject, `token:${first.id}`))
    .orderBy(auditLog.id);
  expect(rows).toEqual(
    ['token.created', 'token.rotated', 'token.revoked'].map((action) => ({ action, actorName: email })),
  );
});

it('answers 404 for a token that is not there', async () => {
  for (const id of ['0'.repeat(16), 'x', '%00']) {
    expect((await GET_ONE(request('GET'), at(id))).status).toBe(404);
    expect((await revoke(id)).status).toBe(404);
    expect((await rotate(id, {})).status).toBe(404);
  }
});

it('pages tokens, newest first', async () => {
  for (let count = 0; count < 4; count += 1) await create();
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = await (await GET(request('GET', { query: `?limite=3&cursor=${cursor}` }))).json();
    seen.push(
      ...wireTokenSchema
        .array()
        .parse(page.tokens)
        .map(({ criado_em }) => criado_em),
    );
    cursor = page.proximo_cursor ?? '';
  } while (cursor);
  expect(seen).toEqual(seen.toSorted().toReversed());
  expect(seen.length).toBe((await getDatabase().select().from(apiTokens)).length);
});
