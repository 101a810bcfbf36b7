import { randomUUID } from 'node:crypto';
import { desc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DELETE, PUT } from '@/app/api/conjuntos/[conjunto]/[id]/route';
import { POST as PUT_MANY } from '@/app/api/conjuntos/[conjunto]/adicionar/route';
import { POST as PREVIEW } from '@/app/api/conjuntos/[conjunto]/previa/route';
import { POST as TAKE_MANY } from '@/app/api/conjuntos/[conjunto]/retirar/route';
import { GET } from '@/app/api/conjuntos/[conjunto]/route';
import { GET as GET_COUNTS } from '@/app/api/conjuntos/route';
import { getDatabase } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { correctComments, restoreComments } from '@/db/queries/corrections';
import { eraseComments } from '@/db/queries/erase-comments';
import { enterTagging } from '@/db/queries/tags';
import { createUser } from '@/db/queries/users';
import { auditLog } from '@/db/schema/audit';
import type { Role } from '@/db/schema/people';
import { adjudications, datasetItems } from '@/db/schema/review';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { previewMany, putMany, takeMany } from '@/lib/datasets/change-many';
import { wireDatasetsSchema } from '@/lib/datasets/dataset-input';
import { datasetLineSchema, type DatasetLine } from '@/lib/datasets/dataset-line';
import { wireDatasetPreviewSchema } from '@/lib/datasets/wire-preview';
import { readTrainingSet } from '@/lib/datasets/read-training-set';
import { ingestComments } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';
import type { Category } from '@/lib/text/categories';

const db = getDatabase();
const bearers = new Map<Role, string>();
const actor = { key: 'system', name: 'teste' };

beforeAll(async () => {
  for (const role of ['leitor', 'curador', 'analista'] as const) {
    const user = await createUser(db, { email: `${randomUUID()}@example.test`, passwordHash: 'x', role });
    if (!user) throw new Error('no user');
    bearers.set(role, `Bearer ${(await issueTokenPair(user)).access_token}`);
  }
});
afterAll(() => db.$client.end());

async function ingest(texts: string[], fields: object = {}) {
  const origem = `s${randomUUID()}`;
  const rows = texts.map((texto) => ({ texto, origem, ...fields }));
  const { ids } = await ingestComments(parseComments(rows, new Date()), { kind: 'api', createdBy: null });
  return { origem, ids };
}

async function review(ids: string[], category: Category = 'sugestao') {
  return db.transaction(async (tx) => {
    await enterTagging(tx);
    const corrections = ids.map((id) => ({ id, category }));
    return (await correctComments(tx, corrections, { userId: null })).corrected;
  });
}

async function ingestReviewed(texts: string[], fields?: object) {
  const { origem, ids } = await ingest(texts, fields);
  return { origem, ids, corrected: await review(ids) };
}

const requestOf = (method: string, role: Role) =>
  new Request('http://localhost/api/conjuntos', {
    method,
    headers: { authorization: bearers.get(role) ?? '' },
  });
const at = (params: object) => ({ params: Promise.resolve(params) });
const put = (conjunto: string, id: string, role: Role = 'analista') =>
  PUT(requestOf('PUT', role), at({ conjunto, id }));
const take = (conjunto: string, id: string, role: Role = 'analista') =>
  DELETE(requestOf('DELETE', role), at({ conjunto, id }));
const download = (conjunto: string, role: Role = 'analista') => GET(requestOf('GET', role), at({ conjunto }));

async function linesOf(conjunto: string, origem: string): Promise<DatasetLine[]> {
  const text = await (await download(conjunto)).text();
  const lines = text.split('\n').filter((line) => line !== '');
  return lines
    .map((line) => datasetLineSchema.parse(JSON.parse(line)))
    .filter((line) => line.origem === origem);
}
const nobody = randomUUID();

async function isTakingInBlocked(): Promise<boolean> {
  const [row] = await fetchRows(
    db,
    z.object({ blocked: z.boolean() }),
    sql`select exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()
          and query like '%insert into dataset_items%') as blocked`,
  );
  return row?.blocked ?? false;
}

describe('a set', () => {
  it('takes a reviewed comment once, gives it in the form of the corpus, and lets it go', async () => {
    const artista = `Artista ${randomUUID()}`;
    const { origem, ids } = await ingestReviewed(['liga pro 529.982.247-25 e lança em vinil'], { artista });
    const [only = ''] = ids;
    expect((await put('train', only)).status).toBe(201);
    expect((await put('train', only)).status).toBe(200);
    const [line] = await linesOf('train', origem);
    expect(line).toEqual({
      id: only,
      texto: 'liga pro [CPF] e lança em vinil',
      categoria: 'sugestao',
      tags: expect.any(Array),
      artista,
      origem,
    });
    expect((await take('train', only)).status).toBe(204);
    expect((await take('train', only)).status).toBe(204);
    expect(await linesOf('train', origem)).toEqual([]);
  });

  it('writes down who took it as a file', async () => {
    await (await download('train')).text();
    const [entry] = await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(entry).toMatchObject({
      action: 'dataset.exported',
      details: { formato: 'jsonl', filtros: { conjunto: 'train' }, inteiro: true },
    });
  });

  it('refuses a comment that no person reviewed, or that is none', async () => {
    const { ids } = await ingest(['ninguém leu isto ainda']);
    const answer = await put('gold', ids[0] ?? '');
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'nao_revisado' });
    expect((await put('gold', nobody)).status).toBe(404);
    expect((await put('prata', nobody)).status).toBe(404);
  });

  it('refuses a comment of the other set, and one whose label is disputed', async () => {
    const { ids } = await ingestReviewed(['um comentário de ouro', 'um comentário disputado']);
    const [gold = '', disputed = ''] = ids;
    await put('gold', gold);
    expect(await (await put('train', gold)).json()).toMatchObject({ code: 'em_outro_conjunto' });
    await db.insert(adjudications).values({ commentId: disputed });
    expect((await put('gold', disputed)).status).toBe(409);
  });

  it('loses an erased comment, also one that is being taken in', async () => {
    const { origem, ids } = await ingestReviewed(['apague isto', 'e isto também']);
    const [first = '', second = ''] = ids;
    await put('gold', first);
    const late = await db.transaction(async (tx) => {
      await eraseComments(tx, ids);
      const waiting = put('gold', second);
      await expect.poll(() => isTakingInBlocked()).toBe(true);
      return { waiting };
    });
    expect((await late.waiting).status).toBe(409);
    expect(await linesOf('gold', origem)).toEqual([]);
    const left = await db.select().from(datasetItems).where(eq(datasetItems.commentId, first));
    expect(left).toEqual([]);
  });

  it('keeps back what lost its review, and counts it apart', async () => {
    const { origem, ids, corrected } = await ingestReviewed(['a revisão disto é desfeita']);
    await put('gold', ids[0] ?? '');
    expect(await linesOf('gold', origem)).toHaveLength(1);
    const countsOf = async () => {
      const answer = await GET_COUNTS(requestOf('GET', 'analista'));
      const { conjuntos } = wireDatasetsSchema.parse(await answer.json());
      return conjuntos.find(({ conjunto }) => conjunto === 'gold');
    };
    const before = await countsOf();
    await db.transaction(async (tx) => {
      await enterTagging(tx);
      await restoreComments(tx, corrected, { userId: null });
    });
    expect(await linesOf('gold', origem)).toEqual([]);
    const after = await countsOf();
    expect([after?.total, after?.suspensos]).toEqual([
      (before?.total ?? 0) - 1,
      (before?.suspensos ?? 0) + 1,
    ]);
  });

  it('is for analysts and up', async () => {
    for (const role of ['leitor', 'curador'] as const) {
      expect((await put('train', nobody, role)).status).toBe(403);
      expect((await take('train', nobody, role)).status).toBe(403);
      expect((await download('train', role)).status).toBe(403);
      expect((await GET_COUNTS(requestOf('GET', role))).status).toBe(403);
    }
  });

  it('leaves a trace of every change, without what was written', async () => {
    const { ids } = await ingestReviewed(['segredo de ninguém']);
    const [only = ''] = ids;
    await put('train', only);
    await take('train', only);
    const entries = await db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `comment:${only}`))
      .orderBy(auditLog.id);
    expect(entries.map(({ action }) => action)).toEqual(['dataset.item_added', 'dataset.item_removed']);
    expect(JSON.stringify(entries)).not.toContain('segredo');
  });
});

describe('a whole search', () => {
  it('is previewed, goes in at once and out again, and only what was reviewed', async () => {
    const { origem, ids } = await ingest(['um', 'dois', 'três', 'quatro', 'cinco'].map((n) => `número ${n}`));
    await review(ids.slice(0, 4));
    await put('gold', ids[0] ?? '');
    await put('train', ids[1] ?? '');
    const query = { selection: { origem }, dataset: 'train' as const };
    expect(await previewMany(query)).toMatchObject({
      found: 4,
      isMore: false,
      wouldAdd: 2,
      inSet: 1,
      inOther: 1,
      notHolding: 0,
    });
    expect(await putMany(query, actor)).toBe(2);
    expect(await putMany(query, actor)).toBe(0);
    expect((await linesOf('train', origem)).map((line) => line.id).toSorted()).toEqual(
      ids.slice(1, 4).toSorted(),
    );
    expect(await takeMany(query, actor)).toBe(3);
    expect(await linesOf('gold', origem)).toHaveLength(1);
  });

  it('is previewed, goes in and out by the API, for analysts and up', async () => {
    const { origem, ids } = await ingestReviewed(['um pela API', 'dois pela API']);
    await put('gold', ids[0] ?? '');
    const ask = async (handler: typeof PREVIEW, filtros: object, role: Role = 'analista') => {
      const headers = { authorization: bearers.get(role) ?? '', 'content-type': 'application/json' };
      const body = JSON.stringify({ filtros });
      const request = new Request('http://localhost/api/conjuntos/train', { method: 'POST', headers, body });
      const answer = await handler(request, at({ conjunto: 'train' }));
      return { status: answer.status, body: await answer.json() };
    };
    const previewed = await ask(PREVIEW, { origem });
    expect(wireDatasetPreviewSchema.parse(previewed.body)).toMatchObject({
      ...{ revisados: 2, ha_mais: false, entrariam: 1, no_conjunto: 0, no_outro: 1, sem_rotulo: 0 },
      ...{ por_categoria: { sugestao: 1, spam: 0 }, amostra: [{ id: ids[1] }] },
    });
    expect((await ask(PUT_MANY, { origem })).body).toEqual({ entraram: 1 });
    expect((await ask(TAKE_MANY, { origem })).body).toEqual({ sairam: 1 });
    for (const handler of [PREVIEW, PUT_MANY, TAKE_MANY]) {
      expect((await ask(handler, { origens: origem })).status).toBe(422);
      expect((await ask(handler, { origem }, 'curador')).status).toBe(403);
    }
  });

  it('takes in no more than its cap, and says that there are more', async () => {
    const { origem, ids } = await ingest(Array.from({ length: 10_000 }, (_, i) => `comentário ${i}`));
    const more = await ingest(['mais um'], { origem });
    await review([...ids, ...more.ids]);
    const query = { selection: { origem }, dataset: 'train' as const };
    expect(await previewMany(query)).toMatchObject({ found: 10_000, isMore: true, wouldAdd: 10_000 });
    expect(await putMany(query, actor)).toBe(10_000);
    expect(await takeMany(query, actor)).toBe(10_000);
  }, 120_000);
});

describe('the training set', () => {
  const only = (lines: DatasetLine[], origem: string) => lines.filter((line) => line.origem === origem);

  it('has nothing of gold, and nothing that says nearly the same', async () => {
    const gold = await ingestReviewed(['o grave da faixa nova estremeceu a janela daqui']);
    const own = await ingestReviewed([
      'O GRAVE da faixa nova estremeceu a janela!!',
      'quero a turnê em Belém no ano que vem',
    ]);
    await putMany({ selection: { origem: gold.origem }, dataset: 'gold' }, actor);
    await putMany({ selection: { origem: own.origem }, dataset: 'train' }, actor);
    const { lines, leftOut } = await readTrainingSet();
    expect(only(lines, gold.origem)).toEqual([]);
    expect(only(lines, own.origem).map(({ texto }) => texto)).toEqual([
      'quero a turnê em Belém no ano que vem',
    ]);
    expect(leftOut).toBeGreaterThanOrEqual(1);
  });

  it('has nothing that models are tested with elsewhere, however short', async () => {
    const own = await ingestReviewed(['🔥🔥', 'a capa ficou linda demais, dá vontade de emoldurar']);
    await putMany({ selection: { origem: own.origem }, dataset: 'train' }, actor);
    const heldOut = ['🔥🔥', 'A capa ficou linda demais: dá vontade de emoldurar'];
    expect(only((await readTrainingSet({ heldOut })).lines, own.origem)).toEqual([]);
  });
});
