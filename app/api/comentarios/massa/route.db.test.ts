import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { POST as UNDO } from '@/app/api/comentarios/massa/[tarefa]/desfazer/route';
import { POST as PREVIEW } from '@/app/api/comentarios/massa/previa/route';
import { POST } from '@/app/api/comentarios/massa/route';
import { getDatabase } from '@/db/client';
import { createUser } from '@/db/queries/users';
import type { Role } from '@/db/schema/people';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { continueBulk } from '@/lib/bulk/continue-bulk';
import { wireBulkPreviewSchema } from '@/lib/bulk/wire-preview';
import { ingestComments } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';
import { wireTaskSchema } from '@/lib/tasks/wire-task';

const db = getDatabase();
const bearers = new Map<Role, string>();

beforeAll(async () => {
  for (const role of ['curador', 'analista'] as const) {
    const user = await createUser(db, { email: `${randomUUID()}@example.test`, passwordHash: 'x', role });
    if (!user) throw new Error('no user');
    bearers.set(role, `Bearer ${(await issueTokenPair(user)).access_token}`);
  }
});
afterAll(() => db.$client.end());

function requestOf(body: unknown, role: Role): Request {
  const headers = { authorization: bearers.get(role) ?? '', 'content-type': 'application/json' };
  return new Request('http://localhost/api/comentarios/massa', {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
}
const start = (body: unknown, role: Role = 'analista') => POST(requestOf(body, role));
const preview = (body: unknown, role: Role = 'analista') => PREVIEW(requestOf(body, role));

function undo(tarefa: string, role: Role = 'analista') {
  const headers = { authorization: bearers.get(role) ?? '' };
  const request = new Request('http://localhost/desfazer', { method: 'POST', headers });
  return UNDO(request, { params: Promise.resolve({ tarefa }) });
}

const nothing = { origem: `s${randomUUID()}` };

it('starts a task, and another one that undoes it, and writes both in the audit log', async () => {
  const answer = await start({ filtros: nothing, mudanca: { categoria: 'SPAM', nota: 'promoção' } });
  expect(answer.status).toBe(202);
  const task = wireTaskSchema.parse(await answer.json());
  expect(task).toMatchObject({ tipo: 'correcao_em_massa', status: 'em_andamento', total: 0 });
  expect(answer.headers.get('location')).toBe(`/api/tarefas/${task.id}`);
  expect((await undo(task.id)).status).toBe(409);
  await continueBulk({ taskId: task.id, from: null });
  const undone = await undo(task.id);
  expect(undone.status).toBe(202);
  expect(wireTaskSchema.parse(await undone.json())).toMatchObject({ tipo: 'correcao_desfeita' });
  const entries = await db.execute(
    sql`select action, details from audit_log where subject = ${`task:${task.id}`} order by id`,
  );
  expect([...entries]).toMatchObject([
    {
      action: 'comments.bulk_corrected',
      details: { filtros: ['origem'], campos: ['categoria'], comentarios: 0 },
    },
    { action: 'comments.bulk_undone', details: { comentarios: 0 } },
  ]);
});

it.each([
  ['no change', { filtros: nothing, mudanca: {} }],
  ['only a note', { filtros: nothing, mudanca: { nota: 'x' } }],
  ['no filters at all', { mudanca: { categoria: 'spam' } }],
  ['a filter of another name', { filtros: { categoría: 'spam' }, mudanca: { categoria: 'spam' } }],
  [
    'a tag that comes and goes',
    { filtros: nothing, mudanca: { adicionar_tags: ['a'], remover_tags: ['a'] } },
  ],
  ['an unknown field', { filtros: nothing, mudanca: { categoria: 'spam', revisado: true } }],
])('refuses %s', async (_case, body) => {
  expect((await start(body)).status).toBe(422);
});

it('shows beforehand how many it would meet, and some of them', async () => {
  const filtros = { origem: `s${randomUUID()}` };
  const rows = parseComments([{ texto: 'o som da prévia', ...filtros }], new Date());
  const { ids } = await ingestComments(rows, { kind: 'api', createdBy: null });
  const seen = wireBulkPreviewSchema.parse(await (await preview({ filtros })).json());
  expect(seen).toMatchObject({ total: 1, ha_mais: false, amostra: [{ id: ids[0] }] });
  expect((await preview({ filtros: { categoria: 'outra' } })).status).toBe(422);
  expect((await preview({})).status).toBe(422);
  expect((await preview({ filtros }, 'curador')).status).toBe(403);
});

it('is for analysts, and undoes only bulk corrections', async () => {
  expect((await start({ filtros: nothing, mudanca: { categoria: 'spam' } }, 'curador')).status).toBe(403);
  expect((await undo(randomUUID(), 'curador')).status).toBe(403);
  expect((await undo(randomUUID())).status).toBe(404);
  expect((await undo('x')).status).toBe(404);
});
