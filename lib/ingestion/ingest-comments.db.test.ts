import { randomUUID } from 'node:crypto';
import { count, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getDatabase } from '@/db/client';
import { getBatch } from '@/db/queries/batches';
import { recordDecisions, type NewDecision } from '@/db/queries/decisions';
import { batches, comments } from '@/db/schema/comments';
import { classifyPending, failPending } from '@/lib/classification/classify-pending';
import type { CommentInput } from '@/lib/ingestion/comment-input';
import { ingestComments, ingestInChunks } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';

const api = (createdBy: string) => ({ kind: 'api' as const, createdBy });
const inputs = (items: object[]): CommentInput[] => parseComments(items, new Date());
const texts = (number: number) =>
  inputs(Array.from({ length: number }, (_, i) => ({ texto: `comentário ${i}` })));
const queued = async (batchId: string) => {
  const rows = await getDatabase().execute<{ ids: string[] }>(
    sql`select payload #> '{data,commentIds}' as ids from graphile_worker._private_jobs
        where payload #>> '{data,batchId}' = ${batchId}`,
  );
  return rows.flatMap(({ ids }) => ids);
};
const batchesOf = async (createdBy: string) => {
  const [row] = await getDatabase()
    .select({ n: count() })
    .from(batches)
    .where(eq(batches.createdBy, createdBy));
  return row?.n;
};

beforeAll(() => {
  expect(process.env.DATABASE_URL).toContain('/test_');
});
afterAll(() => getDatabase().$client.end());

describe('a list', () => {
  it('is stored in input order with one batch and one job for every 500 comments', async () => {
    const { batchId, ids, total } = await ingestComments(texts(1_200), api('list'));
    expect(total).toBe(1_200);
    expect(new Set(ids).size).toBe(1_200);
    expect(await getBatch(getDatabase(), batchId)).toMatchObject({
      total: 1_200,
      pending: 1_200,
      classified: 0,
    });
    expect((await queued(batchId)).toSorted()).toEqual(ids.toSorted());
  });

  it('that fails half-way leaves neither comment, batch nor job', async () => {
    const producing = ingestInChunks(api('broken'), async (write) => {
      await write(texts(10));
      throw new Error('the client left');
    });
    await expect(producing).rejects.toThrow('the client left');
    expect(await batchesOf('broken')).toBe(0);
  });
});

describe('an idempotency key', () => {
  it('gives 50 parallel repeats one effect and 50 equal answers', async () => {
    const idempotency = { caller: 'parallel', key: randomUUID(), bodyHash: 'a' };
    const repeats = Array.from({ length: 50 }, () =>
      ingestComments(texts(3), { ...api('parallel'), idempotency }),
    );
    const answers = await Promise.all(repeats);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await batchesOf('parallel')).toBe(1);
  });

  it('is refused with another body, and is free for another caller', async () => {
    const key = { caller: 'one', key: randomUUID(), bodyHash: 'a' };
    await ingestComments(texts(1), { ...api('one'), idempotency: key });
    const otherBody = ingestComments(texts(2), { ...api('one'), idempotency: { ...key, bodyHash: 'b' } });
    await expect(otherBody).rejects.toMatchObject({ status: 422, code: 'chave_reutilizada' });
    await ingestComments(texts(2), { ...api('two'), idempotency: { ...key, caller: 'two', bodyHash: 'b' } });
    expect(await batchesOf('two')).toBe(1);
  });

  it('is free again when the first request failed', async () => {
    const idempotency = { caller: 'failed', key: randomUUID(), bodyHash: 'a' };
    const failing = ingestInChunks({ ...api('failed'), idempotency }, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect((await ingestComments(texts(1), { ...api('failed'), idempotency })).total).toBe(1);
  });
});

describe('a repeated comment', () => {
  it('changes nothing once it is decided, while the text is the same', async () => {
    const id = randomUUID();
    await ingestComments(inputs([{ texto: 'igual', id }]), api('same'));
    await classifyPending([id]);
    const again = await ingestComments(inputs([{ texto: 'igual', id }, { texto: 'novo' }]), api('same'));
    expect(again.ids[0]).toBe(id);
    expect(await queued(again.batchId)).toEqual([again.ids[1]]);
  });

  it('is classified again when its text changed, and answers with the id it already has', async () => {
    const external = { origem: `s${randomUUID()}`, id_externo: '7' };
    const first = await ingestComments(inputs([{ texto: 'antes', ...external }]), api('changed'));
    const second = await ingestComments(inputs([{ texto: 'depois', ...external }]), api('changed'));
    expect(second.ids).toEqual(first.ids);
    expect(await queued(second.batchId)).toEqual(first.ids);
    const [row] = await getDatabase()
      .select()
      .from(comments)
      .where(eq(comments.id, first.ids[0] ?? ''));
    expect(row).toMatchObject({ text: 'depois', status: 'pendente', revision: 2 });
  });

  it('sent by 20 clients at once is stored once', async () => {
    const external = { origem: `s${randomUUID()}`, id_externo: '1' };
    const sending = Array.from({ length: 20 }, () =>
      ingestComments(inputs([{ texto: 'eco', ...external }]), api('race')),
    );
    const ids = (await Promise.all(sending)).flatMap((receipt) => receipt.ids);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('a comment that is sent again', () => {
  const stateOf = async (id = '') => {
    const [row] = await getDatabase().select().from(comments).where(eq(comments.id, id));
    return row;
  };

  it('while it is pending is waited for by the new batch, and no longer by the old one', async () => {
    const id = randomUUID();
    const first = await ingestComments(inputs([{ texto: 'igual', id }]), api('twice'));
    const second = await ingestComments(inputs([{ texto: 'igual', id }]), api('twice'));
    expect(await getBatch(getDatabase(), first.batchId)).toMatchObject({ pending: 0 });
    expect(await getBatch(getDatabase(), second.batchId)).toMatchObject({ pending: 1, classified: 0 });
    expect(await queued(second.batchId)).toEqual([id]);
  });

  it('after it failed is tried again', async () => {
    const id = randomUUID();
    const { batchId } = await ingestComments(inputs([{ texto: 'a', id }]), api('failed'));
    await failPending(batchId, [id]);
    expect((await stateOf(id))?.status).toBe('falha');
    await ingestComments(inputs([{ texto: 'a', id }]), api('failed'));
    expect((await stateOf(id))?.status).toBe('pendente');
  });

  it('with a new text is not failed by what happened to the old one', async () => {
    const id = randomUUID();
    const old = await ingestComments(inputs([{ texto: 'a', id }]), api('late'));
    await ingestComments(inputs([{ texto: 'b', id }]), api('late'));
    await failPending(old.batchId, [id]);
    expect((await stateOf(id))?.status).toBe('pendente');
  });

  it('belongs to the artist it names now', async () => {
    const id = randomUUID();
    await ingestComments(inputs([{ texto: 'a', id, artista: 'Primeira' }]), api('artist'));
    const before = (await stateOf(id))?.artistId;
    await ingestComments(inputs([{ texto: 'b', id, artista: 'Segunda' }]), api('artist'));
    const after = (await stateOf(id))?.artistId;
    expect(after).not.toBeNull();
    expect(after).not.toBe(before);
  });

  it('in lists of opposite order by two clients at once goes through for both', async () => {
    const items = Array.from({ length: 2_000 }, (_, i) => ({ texto: `eco ${i}`, id: randomUUID() }));
    const sending = [items, items.toReversed()].map((list) => ingestComments(inputs(list), api('crossed')));
    const [one, other] = await Promise.all(sending);
    expect(one?.ids.toSorted()).toEqual(other?.ids.toSorted());
  });
});

describe('a decision', () => {
  const decision = (id: string, changes: Partial<NewDecision> = {}): NewDecision => ({
    id,
    revision: 1,
    status: 'classificado',
    decidedBy: 'learner',
    modelVersion: 'test',
    category: 'elogio',
    confidence: 0.9,
    probabilities: [0.9, 0.1, 0, 0, 0],
    tags: ['feat_refrao'],
    artistId: null,
    releaseId: null,
    reviewReason: null,
    fingerprint: 0,
    ...changes,
  });
  const counted = async (source: string) =>
    getDatabase().execute(
      sql`select elogio, critica, sugestao, duvida, spam from hourly_counts
        where source = ${source} and (elogio, critica, sugestao, duvida, spam) <> (0, 0, 0, 0, 0)`,
    );

  it('moves the batch and the rollups along, once however often it arrives', async () => {
    const origem = `s${randomUUID()}`;
    const { batchId, ids } = await ingestComments(
      inputs([
        { texto: 'a', origem },
        { texto: 'b', origem },
      ]),
      api('d'),
    );
    const [a = '', b = ''] = ids;
    const decided = [
      decision(a),
      decision(b, { category: 'spam', status: 'em_revisao', reviewReason: 'baixa_confianca' }),
    ];
    const record = async () => (await getDatabase().transaction((tx) => recordDecisions(tx, decided))).length;
    expect([await record(), await record()]).toEqual([2, 0]);
    expect(await getBatch(getDatabase(), batchId)).toMatchObject({
      pending: 0,
      classified: 1,
      inReview: 1,
      failed: 0,
    });
    expect([...(await counted(origem))]).toEqual([
      { elogio: 1, critica: 0, sugestao: 0, duvida: 0, spam: 1 },
    ]);
  });

  it('that comes after the text changed takes no effect', async () => {
    const origem = `s${randomUUID()}`;
    const { ids } = await ingestComments(inputs([{ texto: 'a', origem, id_externo: '1' }]), api('late'));
    await ingestComments(inputs([{ texto: 'b', origem, id_externo: '1' }]), api('late'));
    const late = await getDatabase().transaction((tx) => recordDecisions(tx, [decision(ids[0] ?? '')]));
    expect(late).toEqual([]);
    expect(await counted(origem)).toHaveLength(0);
  });

  it('leaves the counts when the text of a decided comment changes', async () => {
    const origem = `s${randomUUID()}`;
    const { ids } = await ingestComments(inputs([{ texto: 'a', origem, id_externo: '1' }]), api('again'));
    await getDatabase().transaction((tx) => recordDecisions(tx, [decision(ids[0] ?? '')]));
    await ingestComments(inputs([{ texto: 'b', origem, id_externo: '1' }]), api('again'));
    expect(await counted(origem)).toHaveLength(0);
  });
});
