import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { createBatch, setBatchTotals } from '@/db/queries/batches';
import { correctComments, restoreComments } from '@/db/queries/corrections';
import { recordDecisions, recordFailures, type NewDecision } from '@/db/queries/decisions';
import { eraseComments } from '@/db/queries/erase-comments';
import { insertComments, replaceComments } from '@/db/queries/insert-comments';
import { withRollback } from '@/db/testing';
import { categories } from '@/lib/text/categories';

const comment = fc.nat({ max: 3 });
const operation = fc.oneof(
  fc.record({
    kind: fc.constant('decide' as const),
    comment,
    category: fc.constantFrom(...categories),
    tags: fc.subarray(['feat_letra', 'feat_refrao', 'show_som']),
    status: fc.constantFrom('classificado' as const, 'em_revisao' as const),
    isLate: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('fail' as const), comment }),
  fc.record({
    kind: fc.constant('correct' as const),
    comment,
    category: fc.option(fc.constantFrom(...categories), { nil: undefined }),
    tags: fc.option(fc.subarray(['feat_letra', 'feat_refrao']), { nil: undefined }),
    isUndone: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('erase' as const), comment }),
  fc.record({ kind: fc.constant('retext' as const), comment, text: fc.constantFrom('um', 'dois') }),
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

it(
  'after any sequence of operations the rollups and batch counters equal the counts of the table',
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 12 }), (operations) =>
        withRollback(async (tx) => {
          const { source, ids } = await insertFour(tx);
          for (const op of operations) await apply(tx, op, ids[op.comment] ?? '');
          expect(await countByRollup(tx, source)).toEqual(await countByTable(tx, source));
          expect(await countTagsByRollup(tx)).toEqual(await countTagsByTable(tx));
          expect(await listWrongBatches(tx)).toEqual([]);
        }),
      ),
      { numRuns: 25 },
    ),
  120_000,
);

async function insertFour(tx: Db) {
  const batchId = randomUUID();
  const source = `s${randomUUID()}`;
  const ids = Array.from({ length: 4 }, () => randomUUID());
  await tx.execute(sql`delete from comments`);
  await tx.execute(sql`delete from batches`);
  await tx.execute(sql`delete from hourly_tag_counts`);
  await createBatch(tx, { id: batchId, kind: 'api', createdBy: null });
  const rows = ids.map((id, i) => ({
    id,
    text: 'zero',
    author: null,
    source,
    externalId: null,
    artistId: null,
    releaseId: null,
    track: null,
    occurredAt: `2026-11-2${i % 2}T10:30:00Z`,
    receivedAt: null,
  }));
  await insertComments(tx, batchId, rows);
  await setBatchTotals(tx, batchId, { total: 4, pending: 4, inReview: 0 });
  return { source, ids };
}

async function apply(tx: Db, op: Operation, id: string) {
  if (op.kind === 'fail') return recordFailures(tx, await batchOf(tx, id), [id]);
  if (op.kind === 'erase') return eraseComments(tx, [id]);
  if (op.kind === 'correct') return correctAndPerhapsUndo(tx, op, id);
  if (op.kind === 'retext') return sendAgain(tx, id, op.text);
  const [row] = await tx.execute<{ revision: number }>(sql`select revision from comments where id = ${id}`);
  const decision: NewDecision = {
    id,
    revision: (row?.revision ?? 0) - (op.isLate ? 1 : 0),
    status: op.status,
    decidedBy: 'learner',
    modelVersion: 'test',
    category: op.category,
    confidence: 0.9,
    probabilities: [],
    tags: op.tags,
    artistId: null,
    releaseId: null,
    reviewReason: null,
  };
  return recordDecisions(tx, [decision]);
}

async function correctAndPerhapsUndo(tx: Db, op: Extract<Operation, { kind: 'correct' }>, id: string) {
  const { category, tags } = op;
  const { corrected } = await correctComments(tx, [{ id, category, tags }], { userId: null });
  if (op.isUndone) await restoreComments(tx, corrected, { userId: null });
}

async function batchOf(tx: Db, id: string) {
  const [row] = await tx.execute<{ batch_id: string }>(sql`select batch_id from comments where id = ${id}`);
  return row?.batch_id ?? '';
}

async function sendAgain(tx: Db, id: string, text: string) {
  const batchId = randomUUID();
  await createBatch(tx, { id: batchId, kind: 'api', createdBy: null });
  await replaceComments(tx, batchId, [{ id, text, artistId: null, releaseId: null, track: null }]);
  await setBatchTotals(tx, batchId, { total: 1, pending: 1, inReview: 0 });
}

const list = async (tx: Db, query: ReturnType<typeof sql>) => [...(await tx.execute(query))];

const countByRollup = (tx: Db, source: string) =>
  list(
    tx,
    sql`select hour::text, category, comments from hourly_counts
        where source = ${source} and comments <> 0 order by 1, 2`,
  );
const countByTable = (tx: Db, source: string) =>
  list(
    tx,
    sql`select date_trunc('hour', occurred_at)::text as hour, category, count(*)::int as comments from comments
        where source = ${source} and category is not null group by 1, 2 order by 1, 2`,
  );
const countTagsByRollup = (tx: Db) =>
  list(
    tx,
    sql`select hour::text, tag_code, comments from hourly_tag_counts where comments <> 0 order by 1, 2`,
  );
const countTagsByTable = (tx: Db) =>
  list(
    tx,
    sql`select date_trunc('hour', occurred_at)::text as hour, tag_code, count(*)::int as comments
        from comment_tags t join comments c on c.id = t.comment_id and c.category is not null
        group by 1, 2 order by 1, 2`,
  );
/** Batches that wait for another number than is pending of them, or whose parts are not the whole. */
const listWrongBatches = (tx: Db) =>
  list(
    tx,
    sql`select id from batches b where pending + classified + in_review + failed <> total
        or pending <> (select count(*) from comments c where c.batch_id = b.id and c.status = 'pendente')`,
  );
