import { randomUUID } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getDatabase } from '@/db/client';
import { countBulkChanges, purgeBulkChanges } from '@/db/queries/bulk-changes';
import { getComment, listHistory } from '@/db/queries/comments';
import { correctComments } from '@/db/queries/corrections';
import { enterTagging, insertTag } from '@/db/queries/tags';
import { getTask } from '@/db/queries/tasks';
import { createUser } from '@/db/queries/users';
import { batches, comments } from '@/db/schema/comments';
import { tasks } from '@/db/schema/tasks';
import { listWaiting } from '@/db/testing';
import { actorOf, userIdOf, type Actor } from '@/lib/audit/actor';
import { bulkInputSchema, type BulkInput } from '@/lib/bulk/bulk-input';
import { continueBulk } from '@/lib/bulk/continue-bulk';
import { startBulk } from '@/lib/bulk/start-bulk';
import { continueUndo, startUndo } from '@/lib/bulk/undo-bulk';
import { classifyPending } from '@/lib/classification/classify-pending';
import { correctComment, eraseComment } from '@/lib/comments/correct-comment';
import { ingestComments } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';
import { cancelTask } from '@/lib/tasks/require-task';
import { categories } from '@/lib/text/categories';

const db = getDatabase();
let actor: Actor;
const tag = `teste_massa${Date.now() % 100_000}`;

beforeAll(async () => {
  const email = `${randomUUID()}@example.test`;
  const user = await createUser(db, { email, passwordHash: 'x', role: 'analista' });
  if (!user) throw new Error('no user');
  actor = actorOf(user);
  await insertTag(db, {
    code: tag,
    explanation: 'Só do teste',
    aliases: [],
    examples: [],
    status: 'approved',
  });
});
afterAll(() => db.$client.end());

/** Comments of one source that the learner decided. */
async function decided(total: number, fields: { artista?: string; album?: string } = {}) {
  const origem = `s${randomUUID()}`;
  const rows = Array.from({ length: total }, (_, i) => ({
    texto: `que refrão lindo, amei o número ${i}`,
    origem,
    ...fields,
  }));
  const receipt = await ingestComments(parseComments(rows, new Date()), { kind: 'api', createdBy: 'bulk' });
  await classifyPending(receipt.ids);
  return { origem, ids: receipt.ids, batchId: receipt.batchId };
}

const start = (filtros: BulkInput['filtros'], mudanca: unknown) =>
  startBulk(bulkInputSchema.parse({ filtros, mudanca }), actor);

type Continue = typeof continueBulk;

/** Runs parts as their events would, each delivered twice as after a kill between the commit and the receipt. */
async function runAll(
  taskId: string,
  { work = continueBulk, partSize = 3 }: { work?: Continue; partSize?: number } = {},
) {
  for (;;) {
    const task = await getTask(db, taskId);
    if (task?.status !== 'running') return task;
    const part = { taskId, from: task.position };
    await work(part, { partSize });
    await work(part, { partSize });
  }
}
const undo = async (taskId: string) => runAll(await startUndo(taskId, actor), { work: continueUndo });

const categoriesOf = async (ids: string[]) => {
  const rows = await db
    .select({ category: comments.category })
    .from(comments)
    .where(inArray(comments.id, ids));
  return rows.map(({ category }) => category);
};

/** The rollups and counters beside what the comments themselves say. */
async function expectCountsToBeTrue(origem: string, batchId: string) {
  const list = async (query: ReturnType<typeof sql>) => [...(await db.execute(query))];
  expect(
    await list(sql`select hour::text, c.category, artist_id, comments from hourly_counts, lateral (values
        ${sql.raw(categories.map((name) => `('${name}'::category, ${name})`).join(', '))}) as c(category, comments)
      where source = ${origem} and comments <> 0 order by 1, 2, 3`),
  ).toEqual(
    await list(sql`select date_trunc('hour', occurred_at)::text as hour, category, coalesce(artist_id, 0) as artist_id,
      count(*)::int as comments from comments where source = ${origem} and category is not null
      group by 1, 2, 3 order by 1, 2, 3`),
  );
  expect(
    await list(
      sql`select hour::text, comments from hourly_tag_counts where tag_code = ${tag} and comments <> 0 order by 1`,
    ),
  ).toEqual(
    await list(sql`select date_trunc('hour', occurred_at)::text as hour, count(*)::int as comments
      from comment_tags t join comments c on c.id = t.comment_id where tag_code = ${tag} group by 1 order by 1`),
  );
  const [batch] = await db.select().from(batches).where(eq(batches.id, batchId));
  const [real] = await list(sql`select count(*) filter (where status = 'pendente')::int as pending,
    count(*) filter (where status = 'em_revisao')::int as "inReview",
    count(*) filter (where status = 'classificado')::int as classified from comments where batch_id = ${batchId}`);
  expect(batch).toMatchObject(real ?? {});
}

describe('a bulk correction', () => {
  it('visits each comment once while its own changes empty the filter, however often a part comes', async () => {
    const { origem, ids, batchId } = await decided(8);
    const taskId = await start(
      { origem, revisado: 'false' },
      { categoria: 'CRÍTICA', adicionar_tags: [tag] },
    );
    expect(await runAll(taskId)).toMatchObject({ status: 'completed', total: 8, done: 8, changed: 8 });
    expect(await categoriesOf(ids)).toEqual(ids.map(() => 'critica'));
    for (const id of ids) expect(await listHistory(db, id)).toHaveLength(2);
    const [first = ''] = ids;
    expect((await listHistory(db, first))[0]).toMatchObject({
      decidedBy: 'human',
      user: actor.name,
      note: 'Correção em massa',
      tags: expect.arrayContaining([tag]),
    });
    await expectCountsToBeTrue(origem, batchId);
  });

  it('leaves what somebody decides otherwise while a part waits for it', async () => {
    const { origem, ids } = await decided(2);
    const taskId = await start({ origem, categoria: 'ELOGIO' }, { categoria: 'SPAM' });
    const [first = ''] = ids;
    let part = Promise.resolve();
    await db.transaction(async (tx) => {
      await enterTagging(tx);
      await correctComments(tx, [{ id: first, category: 'critica' }], { userId: userIdOf(actor) });
      part = continueBulk({ taskId, from: null });
      await expect.poll(() => listWaiting(db)).toHaveLength(1);
    });
    await part;
    expect(await getTask(db, taskId)).toMatchObject({ status: 'completed', done: 2, changed: 1 });
    expect(await getComment(db, first)).toMatchObject({ category: 'critica' });
  });

  it('leaves comments that were received after its start', async () => {
    const { origem, ids } = await decided(2);
    const taskId = await start({ origem }, { categoria: 'spam' });
    const rows = parseComments([{ texto: 'cheguei depois', origem }], new Date());
    const late = await ingestComments(rows, { kind: 'api', createdBy: 'bulk' });
    expect(await runAll(taskId)).toMatchObject({ done: 2, changed: 2 });
    expect(await categoriesOf([...ids, ...late.ids])).toEqual(expect.arrayContaining(['spam', 'spam', null]));
  });

  it('leaves what matches no more when its part comes', async () => {
    const { origem, ids } = await decided(4);
    const taskId = await start({ origem, revisado: 'false' }, { categoria: 'spam' });
    await continueBulk({ taskId, from: null }, { partSize: 1 });
    const [oldest = ''] = ids;
    await correctComment({ id: oldest }, { categoria: 'duvida' }, actor);
    expect(await runAll(taskId, { partSize: 1 })).toMatchObject({ done: 3, changed: 3 });
    expect((await getComment(db, oldest))?.category).toBe('duvida');
  });

  it('writes nothing where a person had said the same, and skips what was erased or has no category', async () => {
    const { origem, ids } = await decided(3);
    const [same = '', erased = ''] = ids;
    await correctComment({ id: same }, { categoria: 'spam' }, actor);
    await eraseComment(erased, actor);
    await ingestComments(parseComments([{ texto: 'ninguém decidiu ainda', origem }], new Date()), {
      kind: 'api',
      createdBy: 'bulk',
    });
    expect(await runAll(await start({ origem }, { adicionar_tags: [tag] }))).toMatchObject({
      done: 4,
      changed: 2,
    });
    expect(
      await runAll(await start({ origem, categoria: 'spam' }, { categoria: 'spam', adicionar_tags: [tag] })),
    ).toMatchObject({
      done: 1,
      changed: 0,
    });
  });

  it('takes tags away and adds them, and leaves the others', async () => {
    const { origem, ids, batchId } = await decided(2);
    const [first = ''] = ids;
    const before = (await getComment(db, first))?.tags ?? [];
    expect(before.length).toBeGreaterThan(0);
    await runAll(await start({ origem }, { adicionar_tags: [tag] }));
    await runAll(await start({ origem, tag }, { remover_tags: before }));
    expect((await getComment(db, first))?.tags).toEqual([tag]);
    await expectCountsToBeTrue(origem, batchId);
  });

  it('gives each comment the release of its own artist, and another artist takes the release away', async () => {
    const { origem, ids } = await decided(1, { artista: 'Banda da Massa', album: 'Velho' });
    const [id = ''] = ids;
    await runAll(await start({ origem }, { album: 'Novo Disco' }));
    expect(await getComment(db, id)).toMatchObject({ artist: 'Banda da Massa', release: 'Novo Disco' });
    await runAll(await start({ origem }, { artista: 'Outra Banda da Massa' }));
    expect(await getComment(db, id)).toMatchObject({ artist: 'Outra Banda da Massa', release: null });
  });

  it('keeps an archived tag on the comments that have it', async () => {
    const code = `teste_velha${Date.now() % 100_000}`;
    await insertTag(db, { code, explanation: 'Sai de uso', aliases: [], examples: [], status: 'approved' });
    const { origem, ids } = await decided(1);
    await runAll(await start({ origem }, { adicionar_tags: [code] }));
    await db.execute(sql`update tags set status = 'archived' where code = ${code}`);
    await runAll(await start({ origem }, { categoria: 'spam' }));
    expect((await getComment(db, ids[0] ?? ''))?.tags).toContain(code);
  });

  it.each([
    ['an unknown tag', { adicionar_tags: ['nao_existe'] }],
    ['an unknown tag to take away', { remover_tags: ['nao_existe'] }],
  ])('with %s is refused before anything changes', async (_case, mudanca) => {
    await expect(start({ origem: 'nenhuma' }, mudanca)).rejects.toMatchObject({ status: 422 });
  });
});

describe('its undo', () => {
  it('brings everything back as it was, counts included', async () => {
    const { origem, ids, batchId } = await decided(7, { artista: 'Banda que Volta' });
    const before = await db.select().from(comments).where(eq(comments.source, origem)).orderBy(comments.id);
    const tagsBefore = (await getComment(db, ids[0] ?? ''))?.tags;
    const taskId = await start({ origem }, { categoria: 'spam', adicionar_tags: [tag], artista: null });
    await runAll(taskId);
    expect(await countBulkChanges(db, taskId)).toBe(7);
    expect(await undo(taskId)).toMatchObject({ status: 'completed', total: 7, done: 7, changed: 7 });
    const after = await db.select().from(comments).where(eq(comments.source, origem)).orderBy(comments.id);
    expect(after).toEqual(before.map((row) => ({ ...row, revision: row.revision + 2 })));
    expect((await getComment(db, ids[0] ?? ''))?.tags).toEqual(tagsBefore);
    await expectCountsToBeTrue(origem, batchId);
  });

  it('leaves what somebody touched since, and counts it as left', async () => {
    const { origem, ids } = await decided(4);
    const taskId = await start({ origem }, { categoria: 'spam' });
    await runAll(taskId);
    const [touched = '', erased = '', back = ''] = ids;
    await correctComment({ id: touched }, { categoria: 'duvida' }, actor);
    await eraseComment(erased, actor);
    expect(await undo(taskId)).toMatchObject({ done: 4, changed: 2 });
    expect((await getComment(db, touched))?.category).toBe('duvida');
    expect((await getComment(db, erased))?.status).toBe('apagado');
    expect((await getComment(db, back))?.reviewed).toBe(false);
  });

  it('waits for the correction, is one however often it is asked for, and ends after 24 hours', async () => {
    const { origem } = await decided(5);
    const taskId = await start({ origem }, { categoria: 'spam' });
    await continueBulk({ taskId, from: null }, { partSize: 2 });
    await expect(startUndo(taskId, actor)).rejects.toMatchObject({ status: 409, code: 'em_andamento' });
    await cancelTask(taskId, actor);
    const [one, other] = await Promise.all([startUndo(taskId, actor), startUndo(taskId, actor)]);
    expect(one).toBe(other);
    expect(await runAll(one, { work: continueUndo })).toMatchObject({ done: 2, changed: 2 });
    expect(await startUndo(taskId, actor)).toBe(one);
    const late = await start({ origem }, { categoria: 'spam' });
    await runAll(late);
    await db
      .update(tasks)
      .set({ finishedAt: sql`now() - interval '25 hours'` })
      .where(eq(tasks.id, late));
    await expect(startUndo(late, actor)).rejects.toMatchObject({ status: 409, code: 'prazo_encerrado' });
  });

  it('goes on with the rest where it was stopped', async () => {
    const { origem, ids } = await decided(5);
    const taskId = await start({ origem }, { categoria: 'spam' });
    await runAll(taskId);
    const stopped = await startUndo(taskId, actor);
    await continueUndo({ taskId: stopped, from: null }, { partSize: 2 });
    await cancelTask(stopped, actor);
    expect(await undo(taskId)).toMatchObject({ total: 3, done: 3, changed: 3 });
    expect(await categoriesOf(ids)).toEqual(ids.map(() => 'elogio'));
  });
});

it('what can no longer be undone is forgotten after 48 hours, and nothing else', async () => {
  const { origem } = await decided(2);
  const [old, fresh] = [
    await start({ origem }, { categoria: 'spam' }),
    await start({ origem }, { categoria: 'duvida' }),
  ];
  await runAll(old);
  await runAll(fresh);
  await db
    .update(tasks)
    .set({ finishedAt: sql`now() - interval '49 hours'` })
    .where(eq(tasks.id, old));
  await purgeBulkChanges(db, 48);
  expect([await countBulkChanges(db, old), await countBulkChanges(db, fresh)]).toEqual([0, 2]);
});
