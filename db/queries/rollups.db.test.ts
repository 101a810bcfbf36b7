import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { recountBursts } from '@/db/queries/burst-counts';
import { createBatch, setBatchTotals } from '@/db/queries/batches';
import { correctComments, restoreComments } from '@/db/queries/corrections';
import { recordDecisions, recordFailures, type NewDecision } from '@/db/queries/decisions';
import { eraseComments } from '@/db/queries/erase-comments';
import { insertComments, replaceComments } from '@/db/queries/insert-comments';
import { rebuildRollups } from '@/db/queries/rebuild-rollups';
import { createTestDatabase, rollBack, type TestDatabase } from '@/db/testing';
import { categories } from '@/lib/text/categories';

// A database of its own: counting anew locks the tables.
let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

/** So many comments that a few operations make and end bursts of five. */
const total = 9;
const alike = 7_001;
const comment = fc.nat({ max: total - 1 });
const operation = fc.oneof(
  fc.record({
    kind: fc.constant('decide' as const),
    comment,
    category: fc.constantFrom(...categories),
    tags: fc.subarray(['feat_letra', 'feat_refrao', 'show_som']),
    status: fc.constantFrom('classificado' as const, 'em_revisao' as const),
    confidence: fc.constantFrom(0, 0.3, 0.7, 0.92, 1),
    modelVersion: fc.constantFrom('um', 'dois'),
    fingerprint: fc.constantFrom(0, alike, alike, 7_002),
    isLate: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('fail' as const), comment }),
  fc.record({
    kind: fc.constant('correct' as const),
    comment,
    category: fc.option(fc.constantFrom(...categories), { nil: undefined }),
    tags: fc.option(fc.subarray(['feat_letra', 'feat_refrao']), { nil: undefined }),
    hasArtist: fc.option(fc.boolean(), { nil: undefined }),
    isUndone: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('erase' as const), comment }),
  fc.record({ kind: fc.constant('retext' as const), comment, text: fc.constantFrom('um', 'dois') }),
  fc.record({ kind: fc.constant('count' as const), comment }),
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

it(
  'after any sequence of operations the rollups equal those counted anew from the table, and batches their parts',
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 12 }), (operations) =>
        rollBack(test.db, async (tx) => {
          const { ids, artistId } = await insertComparable(tx);
          for (const op of operations) await apply(tx, op, { id: ids[op.comment] ?? '', artistId });
          await recountBursts(tx, null);
          const followed = await readRollups(tx);
          await rebuildRollups(tx);
          expect(followed).toEqual(await readRollups(tx));
          expect(await listWrongBatches(tx)).toEqual([]);
        }),
      ),
      { numRuns: 25 },
    ),
  120_000,
);

/** Decided comments of three days, one of them an artist's, that all say the same: a burst on each day. */
async function insertComparable(tx: Db) {
  const batchId = randomUUID();
  const source = `s${randomUUID()}`;
  const ids = Array.from({ length: total }, () => randomUUID());
  const [artistId, releaseId] = await insertRelease(tx);
  await tx.execute(sql`delete from comments`);
  await tx.execute(sql`delete from batches`);
  await rebuildRollups(tx);
  await createBatch(tx, { id: batchId, kind: 'api', createdBy: null });
  const rows = ids.map((id, i) => ({
    id,
    text: 'zero',
    author: null,
    source,
    externalId: null,
    artistId: i === 1 ? artistId : null,
    releaseId: i === 1 ? releaseId : null,
    track: null,
    occurredAt: `2026-11-2${i % 3}T0${i % 5}:30:00Z`, // some before midnight in São Paulo
    receivedAt: null,
  }));
  await insertComments(tx, batchId, rows);
  await setBatchTotals(tx, batchId, { total, pending: total, inReview: 0 });
  await recordDecisions(
    tx,
    rows.map(({ id, artistId, releaseId }) => ({ ...praise, id, artistId, releaseId })),
  );
  await recountBursts(tx, null);
  return { ids, artistId };
}

const praise: Omit<NewDecision, 'id'> = {
  revision: 1,
  status: 'classificado',
  decidedBy: 'learner',
  modelVersion: 'um',
  category: 'elogio',
  confidence: 0.9,
  probabilities: [],
  tags: [],
  artistId: null,
  releaseId: null,
  reviewReason: null,
  fingerprint: alike,
};

async function insertRelease(tx: Db): Promise<[number, number]> {
  const key = randomUUID();
  const [artist] = await tx.execute<{ id: number }>(
    sql`insert into artists (name, key) values (${key}, ${key}) returning id`,
  );
  const [release] = await tx.execute<{ id: number }>(
    sql`insert into releases (artist_id, title, key, kind) values (${artist?.id}, ${key}, ${key}, 'album') returning id`,
  );
  return [artist?.id ?? 0, release?.id ?? 0];
}

type Target = { id: string; artistId: number };

async function apply(tx: Db, op: Operation, { id, artistId }: Target) {
  if (op.kind === 'fail') return recordFailures(tx, await batchOf(tx, id), [id]);
  if (op.kind === 'count') return recountBursts(tx, null);
  if (op.kind === 'erase') return eraseComments(tx, [id]);
  if (op.kind === 'correct') return correctAndPerhapsUndo(tx, op, { id, artistId });
  if (op.kind === 'retext') return sendAgain(tx, id, op.text);
  const [row] = await tx.execute<{ revision: number }>(sql`select revision from comments where id = ${id}`);
  const { status, modelVersion, category, confidence, tags, fingerprint } = op;
  const revision = (row?.revision ?? 0) - (op.isLate ? 1 : 0);
  return recordDecisions(tx, [
    { ...praise, id, revision, status, modelVersion, category, confidence, tags, fingerprint },
  ]);
}

async function correctAndPerhapsUndo(
  tx: Db,
  op: Extract<Operation, { kind: 'correct' }>,
  { id, artistId }: Target,
) {
  const { category, tags, hasArtist } = op;
  const named = hasArtist === undefined ? undefined : hasArtist ? artistId : null;
  const { corrected } = await correctComments(tx, [{ id, category, tags, artistId: named }], {
    userId: null,
  });
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

const byCategory = sql.raw(categories.map((name) => `${name} <> 0`).join(' or '));
const together = sql`comments <> 0`;

/** Each with what a row counts something by. */
const rollups = {
  hourly_counts: byCategory,
  hourly_category_counts: byCategory,
  hourly_tag_counts: together,
  daily_counts: byCategory,
  daily_tag_counts: together,
  daily_release_counts: byCategory,
  daily_decision_counts: byCategory,
  daily_burst_counts: together,
};

/** Every row that counts something, in an order of their own. */
async function readRollups(tx: Db) {
  const read: Record<string, string[]> = {};
  for (const [table, counts] of Object.entries(rollups)) {
    const rows = await list(tx, sql`select * from ${sql.raw(table)} where ${counts}`);
    read[table] = rows.map((row) => JSON.stringify(row)).toSorted();
  }
  return read;
}

/** Batches that wait for another number than is pending of them, or whose parts are not the whole. */
const listWrongBatches = (tx: Db) =>
  list(
    tx,
    sql`select id from batches b where pending + classified + in_review + failed <> total
        or pending <> (select count(*) from comments c where c.batch_id = b.id and c.status = 'pendente')`,
  );
