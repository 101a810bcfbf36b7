import { and, asc, desc, eq, getTableColumns, inArray, lt, ne, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { asJson } from '@/db/queries/bulk';
import { batches, comments, type Batch, type CommentStatus } from '@/db/schema/comments';

export type NewBatch = { id: string; kind: Batch['kind']; createdBy: string | null };
export type StatusChange = { batchId: string; from: CommentStatus | null; to: CommentStatus };

const { refusals: _, ...columns } = getTableColumns(batches);

export async function createBatch(tx: Db, batch: NewBatch) {
  await tx.insert(batches).values({ ...batch, total: 0, pending: 0 });
}

export type BatchTotals = { total: number; pending: number; inReview: number };

/** Sets what the batch holds, once all its comments are written. */
export async function setBatchTotals(tx: Db, batchId: string, totals: BatchTotals) {
  const finishedAt = totals.pending === 0 ? sql`now()` : null;
  const classified = totals.total - totals.pending - totals.inReview;
  await tx
    .update(batches)
    .set({ ...totals, classified, finishedAt })
    .where(eq(batches.id, batchId));
}

export async function getBatch(db: Db, id: string): Promise<Batch | null> {
  const [batch] = await db.select(columns).from(batches).where(eq(batches.id, id));
  return batch ?? null;
}

/**
 * Those among `batchIds` that this transaction finished, without sample data; none where no endpoint of a webhook asked
 * for that event.
 */
export async function listJustFinished(
  tx: Db,
  { batchIds, wantedAs }: { batchIds: string[]; wantedAs: string },
): Promise<Batch[]> {
  if (batchIds.length === 0) return [];
  const isWanted = sql`exists (select from webhook_endpoints where is_active and ${wantedAs} = any(events))`;
  return tx
    .select(columns)
    .from(batches)
    .where(
      and(
        isWanted,
        inArray(batches.id, batchIds),
        eq(batches.finishedAt, sql`now()`), // the instant of the transaction, which finishing writes
        ne(batches.kind, 'demo'),
      ),
    );
}

/** Newest first: the ids are time-ordered. */
export async function listRecentBatches(
  db: Db,
  { limit, before }: { limit: number; before?: string },
): Promise<Batch[]> {
  return db
    .select(columns)
    .from(batches)
    .where(before === undefined ? undefined : lt(batches.id, before))
    .orderBy(desc(batches.id))
    .limit(limit);
}

export async function hasDemoBatch(db: Db): Promise<boolean> {
  const rows = await db.select({ id: batches.id }).from(batches).where(eq(batches.kind, 'demo')).limit(1);
  return rows.length > 0;
}

/** Moves the counters of each batch; locks batches in id order. */
export async function countStatusChanges(tx: Db, changes: StatusChange[]) {
  const deltas = sumByBatch(changes);
  if (deltas.length === 0) return;
  await tx.execute(sql`
    with delta as (
      select * from json_to_recordset(${asJson(deltas)})
        as d("batchId" uuid, pendente int, classificado int, em_revisao int, falha int)
    ), locked as (
      select id from batches where id in (select "batchId" from delta) order by id for no key update
    )
    update batches set
      pending = pending + pendente,
      classified = classified + classificado,
      in_review = in_review + em_revisao,
      failed = failed + falha,
      finished_at = case when pending + pendente > 0 then null else coalesce(finished_at, now()) end
    from delta where batches.id = delta."batchId" and batches.id in (select id from locked)`);
}

function sumByBatch(changes: StatusChange[]) {
  const byBatch = new Map<string, Record<CommentStatus, number>>();
  for (const { batchId, from, to } of changes) {
    if (from === to) continue;
    const delta = byBatch.get(batchId) ?? {
      pendente: 0,
      classificado: 0,
      em_revisao: 0,
      falha: 0,
      apagado: 0,
    };
    if (from) delta[from] -= 1;
    delta[to] += 1;
    byBatch.set(batchId, delta);
  }
  return [...byBatch].map(([batchId, delta]) => ({ batchId, ...delta }));
}

/** What batches still wait for among the comments received before an instant, batch by batch; not the model's queue. */
export async function listStalePending(db: Db, { before, limit }: { before: string; limit: number }) {
  return db
    .select({ id: comments.id, batchId: comments.batchId })
    .from(comments)
    .where(
      sql`${comments.status} = 'pendente' and ${comments.receivedAt} < ${before}
        and not exists (select from model_queue q where q.comment_id = ${comments.id})`,
    )
    .orderBy(asc(comments.batchId))
    .limit(limit);
}
