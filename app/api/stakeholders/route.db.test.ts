import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { POST as LEAVE } from '@/app/(readers)/sair/[token]/agora/route';
import { POST as CONFIRM } from '@/app/(readers)/confirmar/[token]/sim/route';
import { DELETE, GET as GET_ONE } from '@/app/api/stakeholders/[id]/route';
import { GET, POST } from '@/app/api/stakeholders/route';
import { getDatabase } from '@/db/client';
import { suppress } from '@/db/queries/suppressions';
import { auditLog } from '@/db/schema/audit';
import { messages } from '@/db/schema/mail';
import { stakeholders } from '@/db/schema/stakeholders';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { issueApiToken } from '@/lib/auth/api-token';
import { env } from '@/lib/env';
import { queueFor, uniqueEmail } from '@/lib/mail/testing/mail-fixtures';
import { createReaderToken } from '@/lib/stakeholders/reader-token';
import { wireStakeholderSchema } from '@/lib/stakeholders/wire-stakeholder';

let database: TestDatabase;
let bearer = '';
beforeAll(async () => {
  database = await createTestDatabase();
  Object.assign(env, { DATABASE_URL: database.url, AUTH_SECRET: 'a secret of the tests, long enough' });
  const token = { name: 't', scopes: ['stakeholders:gerir'], expiresAt: null, createdBy: null } as const;
  bearer = (await issueApiToken({ ...token, scopes: [...token.scopes] })).token;
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

const request = (method: string, body?: unknown, query = '') =>
  new Request(`http://localhost/api/stakeholders${query}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: body === undefined ? body : JSON.stringify(body),
  });
const at = (params: object) => ({ params: Promise.resolve(params) });
const post = (body: unknown) => POST(request('POST', body));
const add = async (body: object = {}) =>
  wireStakeholderSchema.parse(await (await post({ email: uniqueEmail(), ...body })).json());
const read = async (id: string) =>
  wireStakeholderSchema.parse(await (await GET_ONE(request('GET'), at({ id }))).json());
const form = (body: string) =>
  new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const confirm = (id: string, round = 1) =>
  CONFIRM(form(''), at({ token: createReaderToken('confirm', { stakeholderId: id, round }) }));
const leaveToken = (id: string) => createReaderToken('leave', { stakeholderId: id, round: 0 });
const actionsOn = async (id: string) =>
  (
    await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `stakeholder:${id}`))
      .orderBy(auditLog.id)
  ).map(({ action }) => action);

it('adds nobody without their word: who is added waits for it', async () => {
  const added = await add({ nome: '  Ana\r\n Souza ', idioma: 'en' });
  expect(added).toMatchObject({ nome: 'Ana Souza', idioma: 'en', situacao: 'pendente', semanas: [] });
  await confirm(added.id);
  expect(await read(added.id)).toMatchObject({ situacao: 'confirmado', confirmado_em: expect.any(String) });
  expect(await actionsOn(added.id)).toEqual(['stakeholder.added', 'stakeholder.confirmed']);
});

it('answers 409 for an address that is there, in any case', async () => {
  const { email } = await add();
  const answer = await post({ email: email.toUpperCase() });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ code: 'leitor_existente', erros: [{ campo: 'email' }] });
});

it.each([
  ['no e-mail', {}, 'email'],
  ['two e-mails', { email: 'a@example.test,b@example.test' }, 'email'],
  ['a header in the e-mail', { email: 'a@example.test\r\nBcc: b@example.test' }, 'email'],
  ['a language that is none', { email: 'a@example.test', idioma: 'fr' }, 'idioma'],
  ['a name beyond all names', { email: 'a@example.test', nome: 'a'.repeat(121) }, 'nome'],
])('refuses %s', async (_case, body, campo) => {
  const answer = await post(body);
  expect(answer.status).toBe(422);
  expect((await answer.json()).erros).toMatchObject([{ campo }]);
});

it('keeps out who does not answer in time, and whose link was replaced', async () => {
  const [late, replaced] = [await add(), await add()];
  const eightDaysAgo = new Date(Date.now() - 8 * 86_400_000).toISOString();
  await database.db.update(stakeholders).set({ askedAt: eightDaysAgo }).where(eq(stakeholders.id, late.id));
  await database.db.update(stakeholders).set({ round: 2 }).where(eq(stakeholders.id, replaced.id));
  await confirm(late.id);
  await confirm(replaced.id);
  expect([(await read(late.id)).situacao, (await read(replaced.id)).situacao]).toEqual([
    'pendente',
    'pendente',
  ]);
});

it('lets a mail client take its reader off the list with one POST, without a redirect', async () => {
  const { id } = await add();
  await confirm(id);
  const answer = await LEAVE(form('List-Unsubscribe=One-Click'), at({ token: leaveToken(id) }));
  expect(answer.status).toBe(200);
  expect(await read(id)).toMatchObject({ situacao: 'saiu', saiu_em: expect.any(String) });
  await LEAVE(form('List-Unsubscribe=One-Click'), at({ token: leaveToken(id) }));
  expect(await actionsOn(id)).toEqual(['stakeholder.added', 'stakeholder.confirmed', 'stakeholder.left']);
});

it('sends a person who leaves by the page back to it', async () => {
  const { id } = await add();
  const token = leaveToken(id);
  const answer = await LEAVE(form(''), at({ token }));
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/sair/${token}`]);
  expect((await read(id)).situacao).toBe('saiu');
});

it('takes no link to confirm back up once its reader left', async () => {
  const { id } = await add();
  await LEAVE(form(''), at({ token: leaveToken(id) }));
  await confirm(id);
  expect((await read(id)).situacao).toBe('saiu');
});

it('does nothing for a link that nobody was sent', async () => {
  const { id } = await add();
  await confirm(id);
  for (const token of ['nada', createReaderToken('confirm', { stakeholderId: id, round: 1 })])
    await LEAVE(form('List-Unsubscribe=One-Click'), at({ token }));
  expect((await read(id)).situacao).toBe('confirmado');
});

it('shows the weeks that a reader got, and an address that gets nothing any more', async () => {
  const { id, email } = await add();
  await confirm(id);
  await suppress(database.db, { address: email, reason: 'bounced' });
  const [reader] = await database.db.select().from(stakeholders).where(eq(stakeholders.id, id));
  if (!reader) throw new Error('no reader');
  await database.db.transaction((tx) => queueFor(tx, reader));
  expect(await read(id)).toMatchObject({ situacao: 'suprimido', semanas: [] });
  await database.db.transaction((tx) => queueFor(tx, reader)); // once more
  await database.db.update(messages).set({ status: 'delivered' });
  expect((await read(id)).semanas).toEqual(['2026-W47']);
});

it('removes a reader for good', async () => {
  const { id, email } = await add();
  expect((await DELETE(request('DELETE'), at({ id }))).status).toBe(204);
  expect((await DELETE(request('DELETE'), at({ id }))).status).toBe(404);
  expect((await GET_ONE(request('GET'), at({ id }))).status).toBe(404);
  expect(await actionsOn(id)).toEqual(['stakeholder.added', 'stakeholder.removed']);
  expect((await post({ email })).status).toBe(201);
});

it('asks one mailbox at most three times a day, whoever asks', async () => {
  const email = uniqueEmail();
  for (let times = 1; times <= 3; times += 1) {
    const { id } = await add({ email });
    await DELETE(request('DELETE'), at({ id }));
  }
  expect((await post({ email })).status).toBe(429);
});

it('pages without missing or repeating anybody', async () => {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await (await GET(request('GET', undefined, `?limite=3&cursor=${cursor}`))).json();
    seen.push(
      ...wireStakeholderSchema
        .array()
        .parse(page.stakeholders)
        .map(({ id }) => id),
    );
    cursor = page.proximo_cursor;
  }
  const all = await database.db.select({ id: stakeholders.id }).from(stakeholders);
  expect(seen.length).toBe(all.length);
  expect(new Set(seen).size).toBe(all.length);
  expect((await GET(request('GET', undefined, `?cursor=${randomUUID()}`))).status).toBe(200);
});
