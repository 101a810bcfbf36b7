import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { POST as createToken } from '@/app/api/tokens/route';
import { GET } from '@/app/api/usuarios/route';
import {
  change,
  createPerson,
  follow,
  invite,
  openPeopleRoom,
  renew,
  request,
  signIn,
} from '@/app/api/usuarios/testing/people-room';
import { getDatabase } from '@/db/client';
import { auditLog } from '@/db/schema/audit';
import { issueApiToken } from '@/lib/auth/api-token';

openPeopleRoom();

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
