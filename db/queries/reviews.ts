import { and, desc, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asUuids, fetchRows } from '@/db/queries/bulk';
import { commentStateSchema, type CommentState } from '@/db/queries/comment-states';
import { classifications } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { reviews, type Review } from '@/db/schema/review';

export type NewReview = Omit<Review, 'id' | 'createdAt' | 'undoneAt' | 'before'> & { before: CommentState };

export async function insertReview(tx: Db, review: NewReview): Promise<number> {
  const [row] = await tx.insert(reviews).values(review).returning({ id: reviews.id });
  if (!row) throw new Error('The review was not stored.');
  return row.id;
}

const undoableHours = 24;

/** The newest thing that a person said and may still take back, of a comment if one is named. */
export async function getLatestReview(
  db: Db,
  { userId, commentId, kinds }: { userId: string; commentId?: string; kinds: Review['kind'][] },
): Promise<Review | null> {
  const [review] = await db
    .select()
    .from(reviews)
    .where(
      and(
        eq(reviews.userId, userId),
        inArray(reviews.kind, kinds),
        isNull(reviews.undoneAt),
        gte(reviews.createdAt, sql`now() - make_interval(hours => ${undoableHours})`),
        commentId ? eq(reviews.commentId, commentId) : undefined,
      ),
    )
    .orderBy(sql`${reviews.createdAt} desc nulls last`, desc(reviews.id))
    .limit(1);
  return review ?? null;
}

/** False when somebody was faster. */
export async function markUndone(tx: Db, id: number): Promise<boolean> {
  const undone = await tx
    .update(reviews)
    .set({ undoneAt: sql`now()` })
    .where(and(eq(reviews.id, id), isNull(reviews.undoneAt)))
    .returning({ id: reviews.id });
  return undone.length > 0;
}

/** The last first word on a comment that still stands. */
export async function getFirstWord(db: Db, commentId: string): Promise<Review | null> {
  const [review] = await db
    .select()
    .from(reviews)
    .where(and(eq(reviews.commentId, commentId), eq(reviews.kind, 'review'), isNull(reviews.undoneAt)))
    .orderBy(desc(reviews.id))
    .limit(1);
  return review ?? null;
}

/** What a machine last said of a comment; all null when none did. */
export async function getMachineWord(db: Db, commentId: string) {
  const [word] = await db
    .select({
      modelVersion: classifications.modelVersion,
      modelCategory: classifications.category,
      modelConfidence: classifications.confidence,
    })
    .from(classifications)
    .where(
      and(eq(classifications.commentId, commentId), inArray(classifications.decidedBy, ['learner', 'llm'])),
    )
    .orderBy(desc(classifications.id))
    .limit(1);
  return word ?? { modelVersion: null, modelCategory: null, modelConfidence: null };
}

/** Words of a person that stand, in a span of time. */
export async function countReviews(
  db: Db,
  { userId, from, to }: { userId: string; from: string; to: string },
): Promise<number> {
  const [row] = await db
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(reviews)
    .where(
      and(
        eq(reviews.userId, userId),
        isNull(reviews.undoneAt),
        gte(reviews.createdAt, from),
        lt(reviews.createdAt, to),
      ),
    );
  return row?.count ?? 0;
}

/** Every decision about some comments, newest first; fewer columns than the page of one comment needs. */
export async function listDecisions(db: Db, commentIds: string[]) {
  return db
    .select({
      commentId: classifications.commentId,
      decidedAt: classifications.decidedAt,
      decidedBy: classifications.decidedBy,
      modelVersion: classifications.modelVersion,
      user: users.email,
      category: classifications.category,
      confidence: classifications.confidence,
      probabilities: classifications.probabilities,
    })
    .from(classifications)
    .leftJoin(users, eq(users.id, classifications.userId))
    .where(inArray(classifications.commentId, commentIds))
    .orderBy(desc(classifications.id));
}
export type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number];

const itemRow = z.object({
  id: z.string(),
  revision: z.number(),
  text: z.string().nullable(),
  author: z.string().nullable(),
  source: z.string(),
  track: z.string().nullable(),
  occurredAt: z.string(),
  receivedAt: z.string(),
  isBlind: z.boolean(),
  state: commentStateSchema,
  artist: z.string().nullable(),
  release: z.string().nullable(),
});
export type ReviewRow = z.infer<typeof itemRow>;

/**
 * Comments as a person is to see them. One that waits for a second opinion is shown as it was before the first, to
 * everybody but who gave that: `isBlind`.
 */
export async function listForReview(
  db: Db,
  { ids, userId }: { ids: string[]; userId: string },
): Promise<ReviewRow[]> {
  return fetchRows(
    db,
    itemRow,
    sql`with shown as materialized ( -- else the state is made anew for each use of it
          select c.id, c.revision, c.text, c.author, c.source, c.track, c.occurred_at, c.received_at,
            first.before is not null as is_blind,
            coalesce(first.before, jsonb_build_object('status', c.status,
              'category', c.category, 'confidence', c.confidence, 'margin', c.margin, 'modelVersion', c.model_version,
              'reviewReason', c.review_reason, 'reviewed', c.reviewed, 'artistId', c.artist_id,
              'releaseId', c.release_id,
              'tags', array(select tag_code from comment_tags t where t.comment_id = c.id order by 1))) as state
          from comments c
          left join lateral (
            select f.before from second_opinions s
            join reviews f on f.comment_id = s.comment_id and f.user_id = s.first_user_id and f.kind = 'review'
              and f.undone_at is null
            where s.comment_id = c.id and s.answered_at is null and s.first_user_id <> ${userId}
            order by f.id desc limit 1) first on c.reviewed
          where c.id = any(${asUuids(ids)}) and c.status <> 'apagado'
        )
        select id, revision, text, author, source, track, occurred_at::text as "occurredAt",
          received_at::text as "receivedAt", is_blind as "isBlind", state,
          (select name from artists where id = (shown.state->>'artistId')::int) as artist,
          (select title from releases where id = (shown.state->>'releaseId')::int) as release
        from shown`,
  );
}
