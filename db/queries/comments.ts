import { and, desc, eq, inArray, not, sql, type SQL } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { asUuids } from '@/db/queries/bulk';
import { toConditions, toTagCondition, type CommentFilters } from '@/db/queries/comment-filters';
import { inListOrder, listPageIds, type CommentPage } from '@/db/queries/comment-pages';
import { artists, releases } from '@/db/schema/catalogue';
import { classifications, comments, modelQueue } from '@/db/schema/comments';
import { users } from '@/db/schema/people';

export type { CommentFilters } from '@/db/queries/comment-filters';
export type { CommentPage, PageKey } from '@/db/queries/comment-pages';

const tagsOfComment = sql<string[]>`array(
  select tag_code from comment_tags where comment_tags.comment_id = ${comments.id} order by tag_code)`;

const listed = {
  id: comments.id,
  text: comments.text,
  status: comments.status,
  category: comments.category,
  confidence: comments.confidence,
  artist: artists.name,
  release: releases.title,
  track: comments.track,
  author: comments.author,
  source: comments.source,
  externalId: comments.externalId,
  occurredAt: comments.occurredAt,
  receivedAt: comments.receivedAt,
  modelVersion: comments.modelVersion,
  reviewed: comments.reviewed,
  revision: comments.revision,
  tags: tagsOfComment,
};

function selectListed(db: Db) {
  return db
    .select(listed)
    .from(comments)
    .leftJoin(artists, eq(artists.id, comments.artistId))
    .leftJoin(releases, eq(releases.id, comments.releaseId));
}
export type ListedComment = Awaited<ReturnType<typeof selectListed>>[number];

/** One page by keyset, newest received first unless `oldestFirst`. */
export async function listComments(db: Db, page: CommentPage): Promise<ListedComment[]> {
  const ids = await listPageIds(db, page);
  return selectListed(db).where(isAmong(ids)).orderBy(inListOrder(page)).limit(page.limit);
}

/** How many there are, counting no further than `atMost`. */
export async function countComments(
  db: Db,
  { filters, atMost }: { filters: CommentFilters; atMost: number },
): Promise<number> {
  const capped = db
    .select({ one: sql`1`.as('one') })
    .from(comments)
    .where(and(toConditions(filters), toTagCondition(filters)))
    .limit(atMost)
    .as('capped');
  const [row] = await db.select({ count: sql`count(*)`.mapWith(Number) }).from(capped);
  return row?.count ?? 0;
}

export async function getComment(db: Db, id: string): Promise<ListedComment | null> {
  const [comment] = await selectListed(db).where(eq(comments.id, id));
  return comment ?? null;
}

export async function hasComment(db: Db, id: string): Promise<boolean> {
  const found = await db.select({ id: comments.id }).from(comments).where(eq(comments.id, id));
  return found.length > 0;
}

/** Those of `ids` that the filters find now. */
export async function listMatching(db: Db, ids: string[], filters: CommentFilters): Promise<string[]> {
  const found = await db
    .select({ id: comments.id })
    .from(comments)
    .where(and(isAmong(ids), toConditions(filters), toTagCondition(filters)));
  return found.map(({ id }) => id);
}

/** In no particular order; ids that do not exist are left out. */
export async function listCommentsByIds(db: Db, ids: string[]): Promise<ListedComment[]> {
  return selectListed(db).where(isAmong(ids));
}

/** As one parameter: to bind fifty takes longer than to read fifty rows. */
function isAmong(ids: string[]): SQL {
  return sql`${comments.id} = any(${asUuids(ids)})`;
}

/** Every decision about a comment, newest first. */
export async function listHistory(db: Db, commentId: string) {
  return db
    .select({
      decidedAt: classifications.decidedAt,
      decidedBy: classifications.decidedBy,
      modelVersion: classifications.modelVersion,
      userId: classifications.userId,
      user: users.email,
      category: classifications.category,
      confidence: classifications.confidence,
      probabilities: classifications.probabilities,
      tags: classifications.tags,
      artist: artists.name,
      reviewReason: classifications.reviewReason,
      note: classifications.note,
    })
    .from(classifications)
    .leftJoin(users, eq(users.id, classifications.userId))
    .leftJoin(artists, eq(artists.id, classifications.artistId))
    .where(eq(classifications.commentId, commentId))
    .orderBy(desc(classifications.id));
}
export type HistoryEntry = Awaited<ReturnType<typeof listHistory>>[number];

/** A comment with a text that no person has decided. */
const isOpen = sql`${comments.text} is not null and not ${comments.reviewed}`;
const waitsForModel = sql`exists (select from ${modelQueue} where ${modelQueue.commentId} = ${comments.id})`;

async function listOpen(db: Db, condition: SQL | undefined) {
  const rows = await db
    .select({
      id: comments.id,
      batchId: comments.batchId,
      revision: comments.revision,
      status: comments.status,
      text: comments.text,
      artistId: comments.artistId,
      releaseId: comments.releaseId,
    })
    .from(comments)
    .where(and(isOpen, condition));
  return rows.flatMap(({ text, ...row }) => (text === null ? [] : [{ ...row, text }]));
}
export type OpenComment = Awaited<ReturnType<typeof listOpen>>[number];

/** What waits for a decision among `ids`, and not for the language model. */
export async function listPending(db: Db, ids: string[]): Promise<OpenComment[]> {
  return listOpen(db, and(inArray(comments.id, ids), eq(comments.status, 'pendente'), not(waitsForModel)));
}

/** What a machine may still decide among `ids`, decided before or not. */
export async function listDecidable(db: Db, ids: string[]): Promise<OpenComment[]> {
  return listOpen(db, inArray(comments.id, ids));
}
