import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { countStatusChanges } from '@/db/queries/batches';
import { asJson, fetchRows } from '@/db/queries/bulk';
import { replaceTags, withPresentTags } from '@/db/queries/comment-tags';
import { countDecisions, countedState, countedStateSchema } from '@/db/queries/count-decisions';
import { appendHistory } from '@/db/queries/history';
import { updateQuotes } from '@/db/queries/quotes';
import { enterTagging } from '@/db/queries/tags';
import { commentStatuses, type Classification, type ReviewReason } from '@/db/schema/comments';
import type { Category } from '@/lib/text/categories';

export type NewDecision = {
  id: string;
  /** The revision the decision was made for; a comment that has moved on keeps its newer state. */
  revision: number;
  status: 'classificado' | 'em_revisao';
  decidedBy: Classification['decidedBy'];
  modelVersion: string;
  category: Category;
  confidence: number;
  probabilities: number[];
  tags: string[];
  artistId: number | null;
  releaseId: number | null;
  reviewReason: ReviewReason | null;
  /** Of the text's words: `fingerprintWords`. */
  fingerprint: number;
};

const changedRow = z.object({
  id: z.string(),
  batchId: z.string(),
  hour: z.string(),
  source: z.string(),
  oldStatus: z.enum(commentStatuses),
  old: countedStateSchema.nullable(),
  artistId: z.number().nullable(),
  releaseId: z.number().nullable(),
});
type ChangedComment = z.infer<typeof changedRow>;
export type RecordedDecision = NewDecision & Pick<ChangedComment, 'old' | 'batchId'>;

/**
 * Writes machine decisions with their history, tags, rollups and batch counters, in one transaction of the
 * caller's. Returns those that took effect: a comment that a person decided, that was erased or whose revision
 * moved on is left alone; an artist or release that has left the catalogue since is dropped. A merged tag is written
 * as the tag it became, an archived one not at all.
 */
export async function recordDecisions(tx: Db, decisions: NewDecision[]): Promise<RecordedDecision[]> {
  if (decisions.length === 0) return [];
  await enterTagging(tx);
  const present = await withPresentTags(tx, decisions);
  const byId = new Map(present.map((decision) => [decision.id, decision]));
  const changed = (await updateComments(tx, present)).flatMap((comment) => {
    const decision = byId.get(comment.id);
    return decision ? [{ ...decision, ...comment }] : [];
  });
  await appendHistory(tx, changed);
  await updateQuotes(tx, changed);
  await replaceTags(tx, changed);
  await countDecisions(
    tx,
    changed.map((comment) => ({ ...comment, now: { ...comment, reviewed: false } })),
  );
  await countStatusChanges(
    tx,
    changed.map(({ batchId, oldStatus, status }) => ({ batchId, from: oldStatus, to: status })),
  );
  return changed;
}

async function updateComments(tx: Db, decisions: NewDecision[]): Promise<ChangedComment[]> {
  const states = decisions.map((decision) => ({
    id: decision.id,
    revision: decision.revision,
    status: decision.status,
    category: decision.category,
    confidence: decision.confidence,
    margin: marginOf(decision.probabilities),
    modelVersion: decision.modelVersion,
    reviewReason: decision.reviewReason,
    artistId: decision.artistId,
    releaseId: decision.releaseId,
    fingerprint: decision.fingerprint,
  }));
  return fetchRows(
    tx,
    changedRow,
    sql`with decided as (
          select * from json_to_recordset(${asJson(states)}) as d(id uuid, revision int, status comment_status,
            category category, confidence real, margin real, "modelVersion" text, "reviewReason" text,
            "artistId" int, "releaseId" int, fingerprint bigint)
        ), old as (
          select c.id, c.status, case when c.category is not null then ${countedState} end as state
          from comments c join decided d on d.id = c.id
          where c.revision = d.revision and not c.reviewed and c.status <> 'apagado'
          order by c.id for no key update of c
        )
        update comments c set status = d.status, category = d.category, confidence = d.confidence,
          margin = d.margin, model_version = d."modelVersion", review_reason = d."reviewReason", artist_id = a.id, release_id = r.id,
          fingerprint = d.fingerprint, revision = c.revision + 1
        from decided d join old on old.id = d.id
          left join artists a on a.id = d."artistId" left join releases r on r.id = d."releaseId"
        where c.id = d.id
        returning c.id, c.batch_id as "batchId", date_trunc('hour', c.occurred_at)::text as hour, c.source,
          old.status as "oldStatus", old.state as old, c.artist_id as "artistId", c.release_id as "releaseId"`,
  );
}

/** Between the two most probable categories. */
function marginOf(probabilities: number[]): number {
  const [first = 0, second = 0] = probabilities.toSorted((a, b) => b - a);
  return first - second;
}

/**
 * Marks comments of a batch whose classification failed for good; sent again, they are tried again. One that has
 * moved on to a newer batch is left alone.
 */
export async function recordFailures(tx: Db, batchId: string, ids: string[]) {
  if (ids.length === 0) return;
  const failed = await fetchRows(
    tx,
    z.object({ batchId: z.string() }),
    sql`update comments set status = 'falha', revision = revision + 1
        where status = 'pendente' and batch_id = ${batchId}::uuid and id in (select value::uuid from json_array_elements_text(${asJson(ids)}))
        returning batch_id as "batchId"`,
  );
  await countStatusChanges(
    tx,
    failed.map(({ batchId }) => ({ batchId, from: 'pendente', to: 'falha' })),
  );
}
