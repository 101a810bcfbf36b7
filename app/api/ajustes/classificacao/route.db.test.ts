import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { GET, PUT } from '@/app/api/ajustes/classificacao/route';
import { getDatabase } from '@/db/client';
import { listAuditEntries } from '@/db/queries/audit-log';
import { getSetting } from '@/db/queries/settings';
import { createUser } from '@/db/queries/users';
import { settings } from '@/db/schema/settings';
import type { Role } from '@/db/schema/people';
import { issueApiToken } from '@/lib/auth/api-token';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { wireSettingsSchema } from '@/lib/classification/wire-settings';

const url = 'http://localhost/api/ajustes/classificacao';

afterAll(() => getDatabase().$client.end());
beforeEach(async () => {
  await getDatabase().delete(settings);
});

async function bearerOf(role: Role): Promise<string> {
  const email = `${randomUUID()}@example.test`;
  const user = await createUser(getDatabase(), { email, passwordHash: 'x', role });
  if (!user) throw new Error('no user');
  return `Bearer ${(await issueTokenPair(user)).access_token}`;
}

const read = (authorization: string) => GET(new Request(url, { headers: { authorization } }));
const write = (authorization: string, body: unknown) =>
  PUT(
    new Request(url, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

const local = { politica: 'local', precisao_alvo: 0.95 };

describe('the settings of the classification', () => {
  it('are read back as they were written, with the threshold that follows', async () => {
    const admin = await bearerOf('admin');
    const before = wireSettingsSchema.parse(await (await read(admin)).json());
    const written = await write(admin, local);
    expect(written.status).toBe(200);
    const after = wireSettingsSchema.parse(await (await read(admin)).json());
    expect(after).toMatchObject({ ...local, politica_em_vigor: 'local' });
    expect(wireSettingsSchema.parse(await written.json())).toEqual(after);
    expect(after.limiares.decide_sozinho_desde).toBeLessThan(before.limiares.decide_sozinho_desde);
  });

  it('are written by a token that belongs to no person, under its name', async () => {
    const robot = { name: 't', scopes: ['admin' as const], expiresAt: null, createdBy: null };
    const { id, token } = await issueApiToken(robot);
    expect((await write(`Bearer ${token}`, local)).status).toBe(200);
    const filters = { actor: `token:${id}`, subject: 'setting:classificacao' };
    expect(await listAuditEntries(getDatabase(), { filters, limit: 2 })).toMatchObject([
      { action: 'setting.changed', details: { policy: 'local', targetPrecision: 0.95 } },
    ]);
  });

  it('are refused to whoever is not known', async () => {
    expect((await read('')).status).toBe(401);
    expect((await write('', local)).status).toBe(401);
  });

  it('are refused to an analyst', async () => {
    const analyst = await bearerOf('analista');
    expect((await read(analyst)).status).toBe(403);
    expect((await write(analyst, local)).status).toBe(403);
  });

  it.each([
    ['an unknown policy', { ...local, politica: 'sempre' }, 'politica'],
    ['a precision that no curve reaches', { ...local, precisao_alvo: 0.995 }, 'precisao_alvo'],
    ['a precision as text', { ...local, precisao_alvo: '0.95' }, 'precisao_alvo'],
    ['a policy whose language model is not configured', { ...local, politica: 'llm' }, 'politica'],
  ])('stay as they are after %s', async (_case, body, campo) => {
    const answer = await write(await bearerOf('admin'), body);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ erros: [{ campo }] });
    expect(await getSetting(getDatabase(), 'classificacao')).toBeNull();
  });
});
