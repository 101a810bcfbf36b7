import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { countStatusChanges } from '@/db/queries/batches';
import { asJson, fetchRows } from '@/db/queries/bulk';
import { replaceTags } from '@/db/queries/comment-tags';
import { countDecisions, countedStateSchema } from '@/db/queries/count-decisions';
import { updateQuotes } from '@/db/queries/quotes';
import { enterTagging, mapToPresentCodes } from '@/db/queries/tags';
import { commentStatuses, reviewReasons } from '@/db/schema/comments';

/** What is decided of a comment: what a person changes, and what an undo brings back. */
export const commentStateSchema = countedStateSchema.extend({
  status: z.enum(commentStatuses),
  margin: z.number().nullable(),
  reviewReason: z.enum(reviewReasons).nullable(),
});
export type CommentState = z.infer<typeof commentStateSchema>;

const lockedRow = z.object({
  id: z.string(),
  revision: z.number(),
  batchId: z.string(),
  hour: z.string(),
  source: z.string(),
  state: commentStateSchema,
});
export type LockedComment = z.infer<typeof lockedRow>;

/**
 * The comments among `ids` that are not erased, locked in id order as every writer of decisions locks them. First in
 * its transaction: tags cannot be merged until it ends.
 */
export async function lockComments(tx: Db, ids: string[]): Promise<LockedComment[]> {
  if (ids.length === 0) return [];
  await enterTagging(tx);
  return fetchRows(
    tx,
    lockedRow,
    sql`select c.id, c.revision, c.batch_id as "batchId", date_trunc('hour', c.occurred_at)::text as hour, c.source,
          json_build_object('status', c.status, 'category', c.category, 'confidence', c.confidence,
            'margin', c.margin, 'modelVersion', c.model_version, 'reviewReason', c.review_reason,
            'reviewed', c.reviewed, 'artistId', c.artist_id, 'releaseId', c.release_id,
            'tags', array(select tag_code from comment_tags t where t.comment_id = c.id order by 1)) as state
        from comments c
        where c.id in (select value::uuid from json_array_elements_text(${asJson(ids)})) and c.status <> 'apagado'
        order by c.id for no key update of c`,
  );
}

export type StateChange = { comment: LockedComment; next: CommentState };

/**
 * Moves locked comments to their next state, one revision up, with tags, rollups and batch counters. A comment whose
 * decision changes no longer waits for a language model or a curator.
 */
export async function writeStates(tx: Db, changes: StateChange[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ comment, next }) => ({ id: comment.id, ...next }));
  await tx.execute(sql`
    update comments c set status = n.status, category = n.category, confidence = n.confidence, margin = n.margin,
      model_version = n."modelVersion", review_reason = n."reviewReason", reviewed = n.reviewed,
      artist_id = n."artistId", release_id = n."releaseId", revision = c.revision + 1
    from json_to_recordset(${asJson(rows)}) as n(id uuid, status comment_status, category category, confidence real,
      margin real, "modelVersion" text, "reviewReason" text, reviewed boolean, "artistId" int, "releaseId" int)
    where c.id = n.id`);
  const ids = asJson(rows.map(({ id }) => id));
  for (const table of [sql`model_queue`, sql`review_leases`])
    await tx.execute(
      sql`delete from ${table} where comment_id in (select value::uuid from json_array_elements_text(${ids}))`,
    );
  await updateQuotes(tx, rows);
  await replaceTags(tx, rows);
  await countDecisions(
    tx,
    changes.map(({ comment, next }) => ({ ...comment, old: comment.state, now: next })),
  );
  await countStatusChanges(
    tx,
    changes.map(({ comment, next }) => ({
      batchId: comment.batchId,
      from: comment.state.status,
      to: next.status,
    })),
  );
}

/** States with the codes that tags have now; an archived tag stays on the comments that have it. */
export async function presentStates(tx: Db, changes: StateChange[]): Promise<StateChange[]> {
  const codes = await mapToPresentCodes(
    tx,
    changes.flatMap(({ next }) => next.tags),
  );
  return changes.map(({ comment, next }) => {
    const kept = new Set(comment.state.tags);
    const tags = next.tags.flatMap((tag) => codes.get(tag) ?? (kept.has(tag) ? tag : []));
    return { comment, next: { ...next, tags: [...new Set(tags)] } };
  });
}
