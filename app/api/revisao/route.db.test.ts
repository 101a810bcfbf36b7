import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { POST as SKIP } from '@/app/api/revisao/[id]/pular/route';
import { DELETE as RELEASE, PUT as RENEW } from '@/app/api/revisao/[id]/reserva/route';
import { POST as CONFIRM } from '@/app/api/revisao/[id]/route';
import { POST as FLAG } from '@/app/api/revisao/[id]/sinalizar/route';
import { GET as AGREEMENT } from '@/app/api/revisao/concordancia/route';
import { POST as SETTLE } from '@/app/api/revisao/desempates/[id]/route';
import { GET as DISPUTES } from '@/app/api/revisao/desempates/route';
import { POST as UNDO } from '@/app/api/revisao/desfazer/route';
import { POST as NEXT } from '@/app/api/revisao/proximo/route';
import { getDatabase } from '@/db/client';
import { createUser } from '@/db/queries/users';
import { comments } from '@/db/schema/comments';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { issueApiToken } from '@/lib/auth/api-token';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { env } from '@/lib/env';
import { queueComments } from '@/lib/review/testing/review-fixtures';
import {
  wireAgreementSchema,
  wireDisputesSchema,
  wireLeaseSchema,
  wireWorkSchema,
} from '@/lib/review/wire-review';

// A database of its own: agreement and disputes are of all comments.
let database: TestDatabase;
const bearers = new Map<string, string>();
beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
  const people = [
    ['reader', 'leitor'],
    ['one', 'curador'],
    ['two', 'curador'],
    ['judge', 'analista'],
  ] as const;
  for (const [name, role] of people) {
    const email = `${randomUUID()}@example.test`;
    const user = await createUser(getDatabase(), { email, passwordHash: 'x', role });
    if (user) bearers.set(name, (await issueTokenPair(user)).access_token);
  }
  const scopes = ['comentarios:ler' as const, 'comentarios:escrever' as const];
  const { token } = await issueApiToken({ name: 'x', scopes, expiresAt: null, createdBy: null });
  bearers.set('token', token);
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

function request(as: string, body?: unknown): Request {
  return new Request('http://localhost/api/revisao', {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearers.get(as) ?? ''}` },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}
const at = (id: string) => ({ params: Promise.resolve({ id }) });
const confirm = (as: string, id: string, body: object) =>
  CONFIRM(request(as, { versao: 1, ...body }), at(id));

/** A batch of its own keeps other tests' comments away. */
async function queueBatch(total: number) {
  const ids = await queueComments(getDatabase(), total);
  const [first = ''] = ids;
  const [row] = await getDatabase()
    .select({ lote: comments.batchId })
    .from(comments)
    .where(eq(comments.id, first));
  return { first, lote: row?.lote };
}

it('hands out comments, takes the decision, and takes it back', async () => {
  const { first, lote } = await queueBatch(1);
  const work = wireWorkSchema.parse(await (await NEXT(request('one', { lote, quantos: 5 }))).json());
  expect(work.itens).toMatchObject([{ id: first, versao: 1, categoria: 'CRÍTICA', margem: 0.0001 }]);
  expect((await (await NEXT(request('two', { lote }))).json()).itens).toEqual([]);
  expect((await confirm('two', first, {})).status).toBe(409);
  expect((await confirm('one', first, { versao: 7 })).status).toBe(412);
  expect((await confirm('one', first, { categoria: 'ruído' })).status).toBe(422);
  expect((await confirm('one', first, { categoria: 'elogio' })).status).toBe(200);
  expect((await confirm('one', randomUUID(), {})).status).toBe(404);
  expect(await (await UNDO(request('one', {}))).json()).toEqual({ id: first });
  expect((await UNDO(request('one', {}))).status).toBe(409);
});

it('settles what two people see differently by a third', async () => {
  const { first, lote } = await queueBatch(1);
  await confirm('one', first, { categoria: 'elogio' });
  expect((await FLAG(request('two', {}), at(first))).status).toBe(409);
  expect((await FLAG(request('one', {}), at(first))).status).toBe(204);
  const { itens } = wireWorkSchema.parse(await (await NEXT(request('two', { lote }))).json());
  expect(itens).toMatchObject([{ id: first, categoria: 'CRÍTICA' }]);
  await confirm('two', first, { categoria: 'spam', versao: 2 });
  const { desempates } = wireDisputesSchema.parse(await (await DISPUTES(request('judge'))).json());
  expect(desempates.find(({ id }) => id === first)).toMatchObject({
    ...{ primeira: { categoria: 'ELOGIO' }, segunda: { categoria: 'SPAM' }, posso_desempatar: 'sim' },
  });
  expect((await SETTLE(request('one', { categoria: 'spam' }), at(first))).status).toBe(403);
  expect((await SETTLE(request('judge', { categoria: 'spam' }), at(first))).status).toBe(204);
  expect(wireAgreementSchema.parse(await (await AGREEMENT(request('one'))).json()).entre_pessoas.n).toBe(1);
});

it('gives what one skips to the next', async () => {
  const { first, lote } = await queueBatch(1);
  await NEXT(request('one', { lote }));
  expect((await SKIP(request('one', {}), at(first))).status).toBe(204);
  expect((await (await NEXT(request('one', { lote }))).json()).itens).toEqual([]);
  expect((await (await NEXT(request('two', { lote }))).json()).itens).toMatchObject([{ id: first }]);
});

it('keeps a comment for who has it until they give it back, which puts it off for nobody', async () => {
  const { first, lote } = await queueBatch(1);
  const nextOf = async (as: string) => wireWorkSchema.parse(await (await NEXT(request(as, { lote }))).json());
  const { reservado_ate: before } = await nextOf('one');
  const renewed = wireLeaseSchema.parse(await (await RENEW(request('one', {}), at(first))).json());
  expect(Date.parse(renewed.reservado_ate)).toBeGreaterThanOrEqual(Date.parse(before ?? ''));
  expect((await RENEW(request('two', {}), at(first))).status).toBe(409);
  expect((await RELEASE(request('two', {}), at(first))).status).toBe(204);
  expect((await nextOf('two')).itens).toEqual([]);
  expect((await RELEASE(request('one', {}), at(first))).status).toBe(204);
  expect((await RENEW(request('one', {}), at(first))).status).toBe(409);
  expect((await nextOf('one')).itens).toMatchObject([{ id: first }]);
});

it('shows disputes to those who settle them, and how people agree to those who review', async () => {
  const seenBy = async (as: string) => [
    (await DISPUTES(request(as))).status,
    (await AGREEMENT(request(as))).status,
  ];
  expect(await seenBy('reader')).toEqual([403, 403]);
  expect(await seenBy('one')).toEqual([403, 200]);
  expect(await seenBy('judge')).toEqual([200, 200]);
});

it.each([
  ['nobody', 401],
  ['reader', 403],
  ['token', 403],
])('lets %s decide nothing', async (as, status) => {
  const id = randomUUID();
  const answers = await Promise.all([
    NEXT(request(as, {})),
    confirm(as, id, {}),
    SKIP(request(as, {}), at(id)),
    RENEW(request(as, {}), at(id)),
    RELEASE(request(as, {}), at(id)),
    FLAG(request(as, {}), at(id)),
    UNDO(request(as, {})),
    SETTLE(request(as, { categoria: 'spam' }), at(id)),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status));
});
