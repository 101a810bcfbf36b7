import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { createBatch } from '@/db/queries/batches';
import { listTagExplanations } from '@/db/queries/catalogue';
import { recordDecisions } from '@/db/queries/decisions';
import { insertComments } from '@/db/queries/insert-comments';
import { getTag, insertTag } from '@/db/queries/tags';
import { getTask } from '@/db/queries/tasks';
import { createTestDatabase, rollBack, type TestDatabase } from '@/db/testing';
import { operator } from '@/lib/audit/actor';
import { listPresentTags } from '@/lib/comments/list-present-tags';
import { changeTag } from '@/lib/tags/change-tag';
import { continueMerge, startMerge } from '@/lib/tags/merge-tags';

// A database of its own: each test begins by deleting all comments.
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
const withRollback = (work: (tx: Db) => Promise<void>) => rollBack(database.db, work);

const codes = ['teste_a', 'teste_b', 'teste_c', 'teste_d'] as const;

it('moves every comment once, part by part, and counts a comment that had both once', () =>
  withRollback(async (tx) => {
    const ids = await prepare(tx, 7);
    await decide(tx, ids, ['teste_a']);
    await decide(tx, ids.slice(0, 3), ['teste_a', 'teste_b']);
    const taskId = await startMerge({ from: 'teste_a', into: 'teste_b', actor: operator }, tx);
    await finish(tx, taskId, 2);
    expect(await listTagged(tx)).toEqual(ids.toSorted().map((id) => ({ id, codes: ['teste_b'] })));
    expect(await countsOf(tx)).toEqual([{ code: 'teste_b', comments: 7 }]);
    expect(await getTask(tx, taskId)).toMatchObject({ status: 'completed', total: 7, done: 7, changed: 4 });
  }));

it('writes a new decision that names a merged tag as what it became, before the job has moved anything', () =>
  withRollback(async (tx) => {
    const ids = await prepare(tx, 2);
    await startMerge({ from: 'teste_a', into: 'teste_b', actor: operator }, tx);
    await decide(tx, ids, ['teste_a', 'teste_b']);
    expect((await listTagged(tx)).map(({ codes: given }) => given)).toEqual([['teste_b'], ['teste_b']]);
  }));

it('leaves an archived tag out of new decisions and in old ones', () =>
  withRollback(async (tx) => {
    const [old, fresh] = await prepare(tx, 2);
    await decide(tx, [old ?? ''], ['teste_a']);
    await changeTag({ code: 'teste_a', change: { status: 'arquivada' }, actor: operator }, tx);
    await decide(tx, [fresh ?? ''], ['teste_a']);
    expect(await listTagged(tx)).toEqual([{ id: old, codes: ['teste_a'] }]);
  }));

it('keeps the history as it was written and shows it under the present code', () =>
  withRollback(async (tx) => {
    const ids = await prepare(tx, 1);
    await decide(tx, ids, ['teste_a']);
    await finish(tx, await startMerge({ from: 'teste_a', into: 'teste_b', actor: operator }, tx));
    const [entry] = await tx.execute<{ tags: string[] }>(
      sql`select tags from classifications where comment_id = ${ids[0]}`,
    );
    expect(entry?.tags).toEqual(['teste_a']);
    const shown = listPresentTags(['teste_a', 'teste_b'], await listTagExplanations(tx));
    expect(shown).toEqual([{ code: 'teste_b', explanation: 'Sobre teste_b' }]);
  }));

it('points what was merged earlier to the last target, also while its comments still move', () =>
  withRollback(async (tx) => {
    const ids = await prepare(tx, 3);
    await decide(tx, ids, ['teste_c']);
    const early = await startMerge({ from: 'teste_c', into: 'teste_a', actor: operator }, tx);
    await continueMerge({ taskId: early, from: null }, { db: tx, partSize: 2 });
    const late = await startMerge({ from: 'teste_a', into: 'teste_b', actor: operator }, tx);
    await finish(tx, late);
    await finish(tx, early);
    expect(await getTag(tx, 'teste_c')).toMatchObject({ mergedInto: 'teste_b' });
    expect(await countsOf(tx)).toEqual([{ code: 'teste_b', comments: 3 }]);
  }));

it('hands the aliases over with the code, save those a third tag has', () =>
  withRollback(async (tx) => {
    await prepare(tx, 0);
    await changeTag({ code: 'teste_a', change: { sinonimos: ['xis um', 'xis dois'] }, actor: operator }, tx);
    await changeTag({ code: 'teste_a', change: { status: 'arquivada' }, actor: operator }, tx);
    await changeTag({ code: 'teste_c', change: { sinonimos: ['XIS DÓIS'] }, actor: operator }, tx);
    await startMerge({ from: 'teste_a', into: 'teste_b', actor: operator }, tx);
    expect((await getTag(tx, 'teste_b'))?.aliases).toEqual(['sobre teste_b', 'xis um', 'teste_a']);
  }));

it('answers the same merge with its task, and starts it anew where it did not end well', () =>
  withRollback(async (tx) => {
    await prepare(tx, 0);
    const merge = { from: 'teste_a', into: 'teste_b', actor: operator };
    const first = await startMerge(merge, tx);
    expect(await startMerge(merge, tx)).toBe(first);
    await tx.execute(sql`update tasks set status = 'failed' where id = ${first}`);
    expect(await startMerge(merge, tx)).not.toBe(first);
  }));

it.each([
  ['itself', 'teste_a', 'teste_a', 422],
  ['an unknown tag', 'teste_a', 'teste_nada', 422],
  ['from an unknown tag', 'teste_nada', 'teste_a', 404],
  ['into a merged tag', 'teste_a', 'teste_c', 409],
  ['into what was merged into it', 'teste_d', 'teste_c', 409],
  ['a second time into another', 'teste_c', 'teste_a', 409],
])('refuses to merge %s', (_case, from, into, status) =>
  withRollback(async (tx) => {
    await prepare(tx, 0);
    await startMerge({ from: 'teste_c', into: 'teste_d', actor: operator }, tx);
    await expect(startMerge({ from, into, actor: operator }, tx)).rejects.toMatchObject({ status });
  }),
);

const code = fc.constantFrom(...codes);
const operation = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      at: fc.nat(5),
      tags: fc.subarray([...codes]),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge' as const), from: code, into: code }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('continue' as const) }) },
);

it(
  'after any decisions, merges and decisions between, the counts by hour are those of the tagged comments',
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 15 }), (operations) =>
        withRollback(async (tx) => {
          const ids = await prepare(tx, 6);
          const started: string[] = [];
          for (const op of operations) {
            if (op.kind === 'decide') await decide(tx, [ids[op.at] ?? ''], op.tags);
            else if (op.kind === 'merge')
              await startMerge({ ...op, actor: operator }, tx).then((id) => started.push(id), ignoreRefusal);
            else for (const id of started.slice(-1)) await continueOnce(tx, id, 2);
            expect(await countByHour(tx)).toEqual(await countAgain(tx));
          }
          for (const id of started) await finish(tx, id, 2);
          expect(await countByHour(tx)).toEqual(await countAgain(tx));
          for (const { codes: given } of await listTagged(tx))
            for (const each of given) expect((await getTag(tx, each))?.mergedInto).toBeNull();
        }),
      ),
      { numRuns: 40 },
    ),
  120_000,
);

/** Four approved tags, and comments of two hours that nobody has decided. */
async function prepare(tx: Db, comments: number): Promise<string[]> {
  await tx.execute(sql`delete from comments`);
  await tx.execute(sql`delete from hourly_tag_counts`);
  for (const each of codes)
    await insertTag(tx, {
      code: each,
      explanation: `Sobre ${each}`,
      aliases: [`sobre ${each}`],
      examples: [],
      status: 'approved',
    });
  const batchId = randomUUID();
  await createBatch(tx, { id: batchId, kind: 'api', createdBy: null });
  const rows = Array.from({ length: comments }, (_, i) => ({
    id: randomUUID(),
    text: 'um',
    author: null,
    source: 'teste',
    externalId: null,
    artistId: null,
    releaseId: null,
    track: null,
    occurredAt: `2026-11-20T1${i % 2}:30:00Z`,
    receivedAt: `2026-11-20T12:00:0${i % 3}Z`,
  }));
  await insertComments(tx, batchId, rows);
  return rows.map(({ id }) => id);
}

async function decide(tx: Db, ids: string[], tags: string[]) {
  const rows = await tx.execute<{ id: string; revision: number }>(sql`select id, revision from comments`);
  const decisions = [...rows]
    .filter(({ id }) => ids.includes(id))
    .map(({ id, revision }) => ({
      id,
      revision,
      status: 'classificado' as const,
      decidedBy: 'learner' as const,
      modelVersion: 'test',
      category: 'elogio' as const,
      confidence: 0.9,
      probabilities: [],
      tags,
      artistId: null,
      releaseId: null,
      reviewReason: null,
      fingerprint: 0,
    }));
  await recordDecisions(tx, decisions);
}

async function continueOnce(tx: Db, taskId: string, partSize?: number) {
  const from = (await getTask(tx, taskId))?.position ?? null;
  await continueMerge({ taskId, from }, { db: tx, partSize });
  await continueMerge({ taskId, from }, { db: tx, partSize }); // delivered twice
}

async function finish(tx: Db, taskId: string, partSize?: number) {
  while ((await getTask(tx, taskId))?.status === 'running') await continueOnce(tx, taskId, partSize);
}

function ignoreRefusal(error: unknown) {
  expect(error).toMatchObject({ status: expect.toBeOneOf([409, 422]) });
}

const list = async (tx: Db, query: ReturnType<typeof sql>) => [...(await tx.execute(query))];

async function listTagged(tx: Db) {
  const rows = await tx.execute<{ id: string; codes: string[] }>(
    sql`select comment_id as id, array_agg(tag_code order by tag_code) as codes from comment_tags group by 1 order by 1`,
  );
  return [...rows];
}
const countsOf = (tx: Db) =>
  list(
    tx,
    sql`select tag_code as code, sum(comments)::int as comments from hourly_tag_counts
        group by 1 having sum(comments) <> 0 order by 1`,
  );
const countByHour = (tx: Db) =>
  list(
    tx,
    sql`select hour::text, tag_code, comments from hourly_tag_counts where comments <> 0 order by 1, 2`,
  );
const countAgain = (tx: Db) =>
  list(
    tx,
    sql`select date_trunc('hour', occurred_at)::text as hour, tag_code, count(*)::int as comments
        from comment_tags t join comments c on c.id = t.comment_id group by 1, 2 order by 1, 2`,
  );
