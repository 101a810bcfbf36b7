import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { countStatusChanges } from '@/db/queries/batches';
import { asJson, fetchRows } from '@/db/queries/bulk';
import { countDecisions, countedState, countedStateSchema } from '@/db/queries/count-decisions';
import { enterTagging } from '@/db/queries/tags';
import { commentStatuses } from '@/db/schema/comments';

export type NewCommentRow = {
  id: string;
  text: string;
  author: string | null;
  source: string;
  externalId: string | null;
  artistId: number | null;
  releaseId: number | null;
  track: string | null;
  occurredAt: string;
  /** Null: now. */
  receivedAt: string | null;
};

const columns = sql`as n(id uuid, text text, author text, source text, "externalId" text,
  "artistId" int, "releaseId" int, track text, "occurredAt" timestamptz, "receivedAt" timestamptz)`;

/** Inserts what is new and gives its ids; a row whose id or (source, external id) is taken is left out. */
export async function insertComments(tx: Db, batchId: string, rows: NewCommentRow[]): Promise<Set<string>> {
  const inserted = await fetchRows(
    tx,
    z.object({ id: z.string() }),
    sql`insert into comments (id, batch_id, text, author, source, external_id, artist_id, release_id, track,
          occurred_at, received_at)
        select id, ${batchId}::uuid, text, author, source, "externalId", "artistId", "releaseId", track,
          "occurredAt", coalesce("receivedAt", clock_timestamp())
        from json_to_recordset(${asJson(rows)}) ${columns}
        order by "externalId" nulls first, id
        on conflict do nothing returning id`,
  );
  return new Set(inserted.map(({ id }) => id));
}

const existingRow = z.object({
  sentId: z.string(),
  id: z.string(),
  status: z.enum(commentStatuses),
  batchId: z.string(),
  textChanged: z.boolean(),
});
export type ExistingComment = z.infer<typeof existingRow>;

/** The comments that rows were left out for, locked in id order; an erased one never counts as changed. */
export async function lockExisting(tx: Db, rows: NewCommentRow[]): Promise<ExistingComment[]> {
  return fetchRows(
    tx,
    existingRow,
    sql`select n.id as "sentId", c.id, c.status, c.batch_id as "batchId",
          c.status <> 'apagado' and c.text is distinct from n.text as "textChanged"
        from json_to_recordset(${asJson(rows)}) ${columns}
        join comments c on c.id = n.id or (c.source = n.source and c.external_id = n."externalId")
        order by c.id, (c.id = n.id) desc for no key update of c`,
  );
}

/** A comment that is here, and what was sent for it now. */
export type Resent = Pick<NewCommentRow, 'id' | 'text' | 'artistId' | 'releaseId' | 'track'>;

const replacedRow = z.object({
  oldBatchId: z.string(),
  oldStatus: z.enum(commentStatuses),
  hour: z.string(),
  source: z.string(),
  old: countedStateSchema,
});

/**
 * Takes comments into a new batch as they were sent now, to be classified again: what was decided of them ends,
 * and the batch they came in no longer waits for them.
 */
export async function replaceComments(tx: Db, batchId: string, resent: Resent[]) {
  await enterTagging(tx);
  const replaced = await fetchRows(
    tx,
    replacedRow,
    sql`with old as (
          select n.text as new_text, n."artistId", n."releaseId", n.track, c.id, c.batch_id, c.status,
            ${countedState} as state
          from json_to_recordset(${asJson(resent)})
            as n(id uuid, text text, "artistId" int, "releaseId" int, track text)
          join comments c on c.id = n.id
        ), untagged as (
          delete from comment_tags t using old where t.comment_id = old.id
        ), unasked as (
          delete from model_queue q using old where q.comment_id = old.id
        ), unquoted as (
          delete from quotes q using old where q.comment_id = old.id
        ), unpassed as (
          delete from passed_quotes p using old where p.comment_id = old.id
        ), unseconded as (
          delete from second_opinions s using old where s.comment_id = old.id
        ), undisputed as (
          delete from adjudications a using old where a.comment_id = old.id
        )
        update comments c set text = old.new_text, artist_id = old."artistId", release_id = old."releaseId",
          track = old.track, batch_id = ${batchId}::uuid, status = 'pendente', reviewed = false,
          category = null, confidence = null, margin = null, model_version = null, review_reason = null, fingerprint = null,
          revision = c.revision + 1
        from old where c.id = old.id
        returning old.batch_id as "oldBatchId", old.status as "oldStatus",
          date_trunc('hour', c.occurred_at)::text as hour, c.source, old.state as old`,
  );
  await countDecisions(
    tx,
    replaced.map((comment) => ({ ...comment, now: null })),
  );
  await countStatusChanges(
    tx,
    replaced.flatMap(({ oldBatchId, oldStatus }) =>
      oldStatus === 'pendente' ? [{ batchId: oldBatchId, from: 'pendente', to: 'classificado' }] : [],
    ),
  );
}
