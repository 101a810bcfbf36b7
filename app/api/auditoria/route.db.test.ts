import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET as EXPORT } from '@/app/api/auditoria/export/route';
import { GET } from '@/app/api/auditoria/route';
import { getDatabase } from '@/db/client';
import { recordAudit, type NewAuditEntry } from '@/db/queries/audit';
import { createUser } from '@/db/queries/users';
import { auditLog } from '@/db/schema/audit';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { listAuditOptions, nameSubjectsOf } from '@/lib/audit/list-entries';
import { wireAuditEntrySchema, type WireAuditEntry } from '@/lib/audit/wire-entry';
import { signAccessToken } from '@/lib/auth/access-token';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

const base = 'http://localhost/api/auditoria';
let database: TestDatabase;
let authorization = '';
let userId = '';

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
  env.AUTH_SECRET = 'a secret of the tests, long enough';
  const person = { email: 'admin@example.test', passwordHash: 'x', role: 'admin' } as const;
  const user = await createUser(getDatabase(), person);
  if (!user) throw new Error('taken');
  userId = user.id;
  authorization = `Bearer ${await signAccessToken(user)}`;
  await recordAudit(getDatabase(), [
    entry({ action: 'tag.created', subject: 'tag:feat_som' }),
    entry({ actor: 'token:1', actorName: '=SOMA(A1)', details: { campos: ['categoria'], antes: '=1+1' } }),
    entry({ subject: `user:${user.id}` }),
    ...Array.from({ length: 2_500 }, () => entry({ actor: 'user:2', action: 'comment.erased' })),
  ]);
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

function entry(fields: Partial<NewAuditEntry>): NewAuditEntry {
  return { actor: 'user:1', actorName: 'ana@example.test', action: 'comment.corrected', ...fields };
}
const ask = (query: string, handler = GET, path = base) =>
  handler(new Request(`${path}?${query}`, { headers: { authorization } }));
const list = async (query: string): Promise<WireAuditEntry[]> =>
  wireAuditEntrySchema.array().parse((await (await ask(query)).json()).registros);
const exported = async (query: string) => (await ask(query, EXPORT, `${base}/export`)).text();

it('shows the newest first, page by page, each entry once', async () => {
  const seen: number[] = [];
  let cursor = '';
  do {
    const page = await (await ask(`limite=200&cursor=${cursor}`)).json();
    seen.push(...page.registros.map(({ id }: WireAuditEntry) => id));
    cursor = page.proximo_cursor ?? '';
  } while (cursor);
  expect(seen).toEqual(seen.toSorted((a, b) => b - a));
  expect(new Set(seen).size).toBe(2_503);
});

it('filters by actor, action, subject and day', async () => {
  expect(await list('ator=token:1')).toMatchObject([{ ator_nome: '=SOMA(A1)' }]);
  expect(await list('acao=tag.created')).toMatchObject([{ assunto: 'tag:feat_som' }]);
  expect(await list('assunto=tag:feat_som&ator=user:1')).toHaveLength(1);
  expect(await list('assunto=tag:feat_som&ator=user:2')).toEqual([]);
  expect(await list('ate=2020-01-01')).toEqual([]);
  expect(await list('de=2020-01-01&acao=tag.created')).toHaveLength(1);
  for (const query of ['de=ontem', 'cursor=0', 'cursor=x', 'limite=201', 'ator=%00'])
    expect((await ask(query)).status).toBe(422);
});

it('exports all that a search finds, formulas made safe', async () => {
  const rows = parse(await exported(''), { columns: true });
  expect(rows).toHaveLength(2_503);
  expect(parse(await exported('ator=token:1'), { columns: true })).toMatchObject([
    { ator_nome: "'=SOMA(A1)", detalhes: '{"antes":"=1+1","campos":["categoria"]}' },
  ]);
  const lines = (await exported('formato=jsonl&ator=user:2')).trim().split('\n');
  expect(lines).toHaveLength(2_500);
  expect(wireAuditEntrySchema.parse(JSON.parse(lines[0] ?? ''))).toMatchObject({ acao: 'comment.erased' });
  expect(await exported('formato=jsonl&ator=ninguem')).toBe('');
});

it('a reader who leaves an export ends it', async () => {
  const answer = await ask('', EXPORT, `${base}/export`);
  const reader = answer.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect((await reader?.read())?.done).toBe(true);
  expect((await list('acao=audit.exported'))[0]?.detalhes).toMatchObject({ linhas: 1_000, inteiro: false });
});

it('an export that cannot be read is a problem, and no broken file', async () => {
  const level = log.level;
  log.level = 'silent';
  await database.db.execute(sql`alter table audit_log rename to lost`);
  const answer = await ask('', EXPORT, `${base}/export`);
  await database.db.execute(sql`alter table lost rename to audit_log`);
  log.level = level;
  expect(answer.headers.get('content-type')).toMatch('application/problem+json');
  expect(answer.status).toBe(500);
});

it('keeps its own exports: who, by which filters, and how many rows', async () => {
  await exported('formato=jsonl&ator=token:1');
  expect((await list('acao=audit.exported'))[0]).toMatchObject({
    ator_nome: 'admin@example.test',
    detalhes: { formato: 'jsonl', filtros: { ator: 'token:1' }, linhas: 1, inteiro: true },
  });
});

it('offers every actor and action once, and names people who exist', async () => {
  const { actors, actions } = await listAuditOptions();
  expect(actions).toEqual(['audit.exported', 'comment.corrected', 'comment.erased', 'tag.created']);
  expect(actors.map(({ actor }) => actor)).toEqual(
    ['token:1', 'user:1', 'user:2', `user:${userId}`].toSorted(),
  );
  const names = await nameSubjectsOf(await list('ator=user:1'));
  expect([...names.values()]).toEqual(['admin@example.test']);
});

it('cannot be changed or emptied', async () => {
  await expect(getDatabase().delete(auditLog)).rejects.toThrow();
  await expect(getDatabase().update(auditLog).set({ actor: 'x' })).rejects.toThrow();
});
