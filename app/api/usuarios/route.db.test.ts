import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { POST as refresh } from '@/app/auth/refresh/route';
import { GET } from '@/app/api/usuarios/route';
import {
  actionsOn,
  answer,
  base,
  change,
  createPerson,
  find,
  follow,
  invite,
  openPeopleRoom,
  password,
  renew,
  request,
  signIn,
  stateOf,
  tokenOf,
} from '@/app/api/usuarios/testing/people-room';
import { getDatabase } from '@/db/client';
import { auditLog } from '@/db/schema/audit';
import { passwordLinks } from '@/db/schema/people';
import { sealSession, getStaffOfRequest } from '@/lib/auth/session';
import { sessionCookie } from '@/lib/auth/session-cookie';
import { openStaffSession } from '@/lib/auth/staff-session';
import { readLink } from '@/lib/people/read-link';
import { setPasswordByLink } from '@/lib/people/set-password-by-link';

openPeopleRoom();

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
