import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as login } from '@/app/auth/login/route';
import { POST as refresh } from '@/app/auth/refresh/route';
import { POST as RENEW } from '@/app/api/usuarios/[id]/convite/route';
import { POST as createToken } from '@/app/api/tokens/route';
import { GET as GET_ONE, PATCH } from '@/app/api/usuarios/[id]/route';
import { GET, POST } from '@/app/api/usuarios/route';
import { getDatabase } from '@/db/client';
import { createUser } from '@/db/queries/users';
import { auditLog } from '@/db/schema/audit';
import { passwordLinks, type Role } from '@/db/schema/people';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { issueApiToken } from '@/lib/auth/api-token';
import { sealSession, getStaffOfRequest } from '@/lib/auth/session';
import { sessionCookie } from '@/lib/auth/session-cookie';
import { openStaffSession } from '@/lib/auth/staff-session';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { env } from '@/lib/env';
import { readLink } from '@/lib/people/read-link';
import { setPasswordByLink } from '@/lib/people/set-password-by-link';

const password = 'correta-bateria-cavalo';
let database: TestDatabase;
let people = 0;
let addresses = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
  env.AUTH_SECRET = 'a secret of the tests, long enough';
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

/** A person who can sign in, with a bearer; one who is made of nothing but a hash costs no argon2. */
async function createPerson(role: Role) {
  const email = `pessoa${(people += 1)}@example.test`;
  const user = await createUser(getDatabase(), { email, passwordHash: 'some hash', role });
  if (!user) throw new Error('taken');
  const pair = await issueTokenPair(user);
  return { ...user, pair, authorization: `Bearer ${pair.access_token}` };
}
const base = 'http://localhost/api/usuarios';
type As = { authorization: string };
const request = (method: string, { authorization }: As, body?: unknown) =>
  new Request(base, {
    method,
    headers: { 'content-type': 'application/json', authorization },
    body: body === undefined ? body : JSON.stringify(body),
  });
const at = (id: string) => ({ params: Promise.resolve({ id }) });
const answer = async (response: Promise<Response>) => {
  const { status } = await response;
  return { status, body: await (await response).json() };
};
const invite = (as: As, body: object) => answer(POST(request('POST', as, body)));
const change = (as: As, id: string, body: object) => answer(PATCH(request('PATCH', as, body), at(id)));
const renew = (as: As, id: string) => answer(RENEW(request('POST', as), at(id)));
const find = (as: As, id: string) => answer(GET_ONE(request('GET', as), at(id)));
const signIn = (email: string, given = password) =>
  login(
    new Request(base, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.7' },
      body: JSON.stringify({ email, password: given }),
    }),
  ).then(({ status }) => status);
const tokenOf = (url: string) => new URL(url).pathname.replace('/senha/', '');
const follow = (url: string, given = password) =>
  setPasswordByLink({ token: tokenOf(url), password: given, address: `203.0.113.${(addresses += 1)}` });
const stateOf = async (url: string) =>
  (await readLink({ token: tokenOf(url), address: `203.0.113.${(addresses += 1)}` })).state;
const actionsOn = async (id: string) => {
  const rows = await getDatabase()
    .select({ action: auditLog.action })
    .from(auditLog)
    .where(eq(auditLog.subject, `user:${id}`))
    .orderBy(auditLog.id);
  return rows.map(({ action }) => action);
};

describe('an invitation', () => {
  it('makes a person who gets in by the link and their own password only', async () => {
    const admin = await createPerson('admin');
    const email = 'nova@example.test';
    const { status, body } = await invite(admin, { email: ' Nova@Example.test ', papel: 'curador' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ email, papel: 'curador', situacao: 'convidada', idioma: 'pt-BR' });
    expect(await signIn(email)).toBe(401);
    expect(await stateOf(body.convite.url)).toBe('open');
    expect(await follow(body.convite.url)).toBe('set');
    expect(await signIn(email)).toBe(200);
    expect(await find(admin, body.id)).toMatchObject({ body: { situacao: 'ativa' } });
    expect(await actionsOn(body.id)).toEqual([
      'person.invited',
      'session.refused',
      'password.set',
      'session.started',
    ]);
  });

  it('holds for 72 hours and once, also when two follow it together', async () => {
    const admin = await createPerson('admin');
    const { body } = await invite(admin, { email: 'dupla@example.test', papel: 'leitor' });
    const hours = (Date.parse(body.convite.expira_em) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(71.9);
    expect(hours).toBeLessThanOrEqual(72);
    const outcomes = await Promise.all([follow(body.convite.url), follow(body.convite.url)]);
    expect(outcomes.toSorted()).toEqual(['set', 'used']);
    expect(await stateOf(body.convite.url)).toBe('used');
    expect(await follow(body.convite.url, 'outra senha bem longa')).toBe('used');
  });

  it('says that it expired, or was never there', async () => {
    const admin = await createPerson('admin');
    const { body } = await invite(admin, { email: 'tarde@example.test', papel: 'leitor' });
    await getDatabase()
      .update(passwordLinks)
      .set({ expiresAt: sql`now()` })
      .where(eq(passwordLinks.userId, body.id));
    expect(await stateOf(body.convite.url)).toBe('expired');
    expect(await follow(body.convite.url)).toBe('expired');
    expect(await follow(`${base}/senha/${'a'.repeat(43)}`)).toBe('unknown');
    expect(await stateOf(body.convite.url.slice(0, -1))).toBe('unknown');
  });

  it('leaves no usable link in the database', async () => {
    const admin = await createPerson('admin');
    const { body } = await invite(admin, { email: 'cofre@example.test', papel: 'leitor' });
    const db = getDatabase();
    const kept = JSON.stringify([await db.select().from(passwordLinks), await db.select().from(auditLog)]);
    expect(kept).not.toContain(tokenOf(body.convite.url));
  });

  it('turns away who guesses links from one address', async () => {
    const address = '192.0.2.200';
    const guess = () => readLink({ token: 'a'.repeat(43), address });
    for (let count = 0; count < 30; count += 1) expect((await guess()).state).toBe('unknown');
    await expect(guess()).rejects.toMatchObject({ status: 429 });
    await expect(setPasswordByLink({ token: 'x', password, address })).rejects.toMatchObject({ status: 429 });
  });

  it('is refused for a known e-mail and for what makes no sense', async () => {
    const admin = await createPerson('admin');
    expect(await invite(admin, { email: admin.email.toUpperCase(), papel: 'leitor' })).toMatchObject({
      status: 409,
      body: { code: 'email_em_uso' },
    });
    expect((await invite(admin, { email: 'sem-arroba', papel: 'leitor' })).status).toBe(422);
    expect((await invite(admin, { email: 'a@example.test', papel: 'dono' })).status).toBe(422);
  });
});

describe('a new link', () => {
  it('kills the old password, every session and the older links', async () => {
    const [admin, person] = [await createPerson('admin'), await createPerson('curador')];
    const claims = await openStaffSession(person);
    const cookie = `${sessionCookie.name}=${await sealSession(claims)}`;
    const staff = () => getStaffOfRequest(new Request(base, { headers: { cookie } }));
    expect(await staff()).not.toBeNull();
    const first = await renew(admin, person.id);
    expect(first.status).toBe(201);
    expect(await staff()).toBeNull();
    expect((await GET(request('GET', person))).status).toBe(401);
    const again = new Request(base, {
      method: 'POST',
      headers: { authorization: `Bearer ${person.pair.refresh_token}` },
    });
    expect((await refresh(again)).status).toBe(401);
    const second = await renew(admin, person.id);
    expect(await stateOf(first.body.url)).toBe('expired');
    expect(await follow(second.body.url)).toBe('set');
    expect(await signIn(person.email)).toBe(200);
    expect(await actionsOn(person.id)).toEqual(
      expect.arrayContaining(['person.reset', 'person.invited', 'password.set']),
    );
  });

  it('is refused to who is disabled, oneself and the last admin', async () => {
    const [admin, person] = [await createPerson('admin'), await createPerson('leitor')];
    await change(admin, person.id, { ativo: false });
    expect(await renew(admin, person.id)).toMatchObject({ status: 409, body: { code: 'pessoa_desativada' } });
    expect(await renew(admin, admin.id)).toMatchObject({ status: 409, body: { code: 'propria_conta' } });
    expect((await renew(admin, crypto.randomUUID())).status).toBe(404);
  });
});

describe('a change', () => {
  it('of role holds at the next request, and is written down once', async () => {
    const [admin, other] = [await createPerson('admin'), await createPerson('admin')];
    expect((await GET(request('GET', other))).status).toBe(200);
    expect(await change(admin, other.id, { papel: 'leitor' })).toMatchObject({ body: { papel: 'leitor' } });
    expect((await GET(request('GET', other))).status).toBe(403);
    await change(admin, other.id, { papel: 'leitor' });
    const rows = await getDatabase()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subject, `user:${other.id}`), eq(auditLog.action, 'person.role_changed')));
    expect(rows).toMatchObject([
      {
        actor: `user:${admin.id}`,
        actorName: admin.email,
        details: { from: 'admin', to: 'leitor' },
      },
    ]);
  });

  it('of access ends everything at once, and gives back the password when it returns', async () => {
    const admin = await createPerson('admin');
    const { body } = await invite(admin, { email: 'volta@example.test', papel: 'curador' });
    await follow(body.convite.url);
    const pending = await invite(admin, { email: 'pendente@example.test', papel: 'curador' });
    for (const id of [body.id, pending.body.id])
      expect(await change(admin, id, { ativo: false })).toMatchObject({ body: { situacao: 'desativada' } });
    expect(await signIn('volta@example.test')).toBe(401);
    expect(await follow(pending.body.convite.url)).toBe('expired');
    await change(admin, body.id, { ativo: true });
    expect(await signIn('volta@example.test')).toBe(200);
  });

  it('ends the API tokens of who may create none any more, and what those created, and of nobody else', async () => {
    const admin = await createPerson('admin');
    const [left, demoted] = [await createPerson('admin'), await createPerson('admin')];
    const issue = async (createdBy: string) => {
      const { token } = await issueApiToken({ name: 't', scopes: ['admin'], expiresAt: null, createdBy });
      return { authorization: `Bearer ${token}` };
    };
    const issueBy = async (token: Record<string, string>) => {
      const body = JSON.stringify({ nome: 'filho', escopos: ['admin'], validade_dias: 30 });
      const headers = { ...token, 'content-type': 'application/json' };
      const created = await createToken(
        new Request('http://localhost/api/tokens', { method: 'POST', headers, body }),
      );
      return { authorization: `Bearer ${(await created.json()).token}` };
    };
    const first = await Promise.all([left, demoted, admin].map(({ id }) => issue(id)));
    const tokens = [...first, ...(await Promise.all(first.map(issueBy)))];
    const statuses = () =>
      Promise.all(tokens.map(async (token) => (await GET(request('GET', token))).status));
    expect(await statuses()).toEqual(Array(6).fill(200));
    await change(admin, left.id, { ativo: false });
    await change(admin, demoted.id, { papel: 'analista' });
    expect(await statuses()).toEqual([401, 401, 200, 401, 401, 200]);
    await change(admin, left.id, { ativo: true });
    await change(admin, demoted.id, { papel: 'admin' });
    expect(await statuses()).toEqual([401, 401, 200, 401, 401, 200]);
    const rows = await getDatabase().select().from(auditLog).where(eq(auditLog.action, 'token.revoked'));
    expect(rows.map(({ actor }) => actor)).toEqual(Array(4).fill(`user:${admin.id}`));
  });

  it('says nothing when it asks for nothing, and 404 for nobody', async () => {
    const admin = await createPerson('admin');
    expect((await change(admin, admin.id, {})).status).toBe(422);
    expect((await change(admin, admin.id, { papel: 'dono' })).status).toBe(422);
    expect((await change(admin, crypto.randomUUID(), { papel: 'leitor' })).status).toBe(404);
    expect((await change(admin, 'x', { papel: 'leitor' })).status).toBe(404);
  });
});

describe('the last admin', () => {
  const demote = { papel: 'leitor' };

  /** Everybody else who is admin is no more. */
  async function leaveOnly(...kept: { id: string }[]) {
    const ids = kept.map(({ id }) => id);
    await getDatabase().execute(
      sql`update users set role = 'leitor' where not id::text in ${ids.length > 0 ? ids : ['']}`,
    );
  }

  it('cannot be disabled, demoted or reset, by a token either', async () => {
    const admin = await createPerson('admin');
    await leaveOnly(admin);
    const { token } = await issueApiToken({ name: 't', scopes: ['admin'], expiresAt: null, createdBy: null });
    const program = { authorization: `Bearer ${token}` };
    await invite(program, { email: 'quase-admin@example.test', papel: 'admin' }); // who has no password yet
    const last = { status: 409, body: { code: 'ultimo_admin' } };
    expect(await change(program, admin.id, { ativo: false })).toMatchObject(last);
    expect(await change(program, admin.id, demote)).toMatchObject(last);
    expect(await renew(program, admin.id)).toMatchObject(last);
    expect(await change(program, admin.id, { papel: 'admin', ativo: true })).toMatchObject({ status: 200 });
  });

  it('is not taken away by the admin themselves, nor is any admin', async () => {
    const [admin, other] = [await createPerson('admin'), await createPerson('admin')];
    const own = { status: 409, body: { code: 'propria_conta' } };
    expect(await change(admin, admin.id, { ativo: false })).toMatchObject(own);
    expect(await change(admin, admin.id, demote)).toMatchObject(own);
    expect(await change(admin, other.id, demote)).toMatchObject({ status: 200 });
  });

  it('stays when two demote each other at the same time', async () => {
    const [one, two] = [await createPerson('admin'), await createPerson('admin')];
    await leaveOnly(one, two);
    const outcomes = await Promise.all([change(one, two.id, demote), change(two, one.id, demote)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

it('pages people by e-mail without showing a hash', async () => {
  const admin = await createPerson('admin');
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = new Request(`${base}?limite=3&cursor=${cursor}`, { headers: request('GET', admin).headers });
    const { body } = await answer(GET(page));
    expect(JSON.stringify(body)).not.toMatch(/hash/i);
    seen.push(...body.usuarios.map(({ email }: { email: string }) => email));
    cursor = body.proximo_cursor ?? '';
  } while (cursor);
  expect(seen).toContain(admin.email);
  expect(new Set(seen).size).toBe(seen.length);
  const rows = await getDatabase().execute(sql`select count(*)::int as count from users`);
  expect(rows).toMatchObject([{ count: seen.length }]);
});
