import { and, eq, gte, inArray, lt, lte, sql, type SQL } from 'drizzle-orm';
import { comments, commentTags, type CommentStatus } from '@/db/schema/comments';
import type { Category } from '@/lib/text/categories';

export type CommentFilters = {
  query?: string;
  category?: Category;
  status?: CommentStatus;
  tag?: string;
  artistId?: number;
  releaseIds?: number[];
  source?: string;
  batchId?: string;
  from?: string;
  to?: string;
  confidenceMin?: number;
  confidenceMax?: number;
  reviewed?: boolean;
  modelVersion?: string;
};

/** All that a comment has to be, the tag apart; for use beside any other condition on `comments`. */
export function toConditions(filters: CommentFilters): SQL | undefined {
  return and(
    filters.query
      ? sql`${comments.search} @@ websearch_to_tsquery('public.pt_folded', ${filters.query})`
      : undefined,
    ...Object.values(toEqualities(filters)),
    filters.status && eq(comments.status, filters.status),
    filters.reviewed !== undefined ? sql`${comments.reviewed} is ${truth(filters.reviewed)}` : undefined,
    toPeriod(filters),
    filters.confidenceMin !== undefined ? gte(comments.confidence, filters.confidenceMin) : undefined,
    filters.confidenceMax !== undefined ? lte(comments.confidence, filters.confidenceMax) : undefined,
  );
}

export function toTagCondition({ tag }: CommentFilters): SQL | undefined {
  if (tag === undefined) return undefined;
  return sql`exists (select from ${commentTags}
    where ${commentTags.commentId} = ${comments.id} and ${commentTags.tagCode} = ${tag})`;
}

/** The indexes check these beside the order of the list, so that a period long past is found without reading rows. */
export function toPeriod({ from, to }: CommentFilters): SQL | undefined {
  return and(
    from !== undefined ? gte(comments.occurredAt, from) : undefined,
    to !== undefined ? lt(comments.occurredAt, to) : undefined,
  );
}

/**
 * Most comments are received within a week of their writing (`prompt`): a period of writing is then one of receipt,
 * and is found without walking over all that came later. The few others (`late`) have an index of their own.
 */
export type Arrival = 'prompt' | 'late';

/** As in the index of what is late. */
const promptTime = sql`interval '7 days'`;

export function toArrival(arrival: Arrival | undefined): SQL | undefined {
  if (arrival === undefined) return undefined;
  const sign = arrival === 'late' ? sql`>` : sql`<=`;
  return sql`${comments.receivedAt} - ${comments.occurredAt} ${sign} ${promptTime}`;
}

/**
 * Nothing is received more than a day before the time it says it was written at (a second day is for clocks): where
 * the list may end, newest first, and where it may begin, oldest first. What is prompt also bounds the other end.
 */
export function receivedWithin(
  { from, to }: CommentFilters,
  arrival: Arrival | undefined,
  receivedAt: typeof comments.receivedAt | typeof commentTags.receivedAt,
): SQL | undefined {
  return and(
    from !== undefined ? sql`${receivedAt} >= ${from}::timestamptz - interval '2 days'` : undefined,
    to !== undefined && arrival === 'prompt'
      ? sql`${receivedAt} < ${to}::timestamptz + ${promptTime}`
      : undefined,
  );
}

/** A condition that an index serves in the order of the list. */
export type Walk = { condition?: SQL; tag?: string };

/**
 * The filters that an index of the list's order exists for, what finds fewest comments first. Common values (decided,
 * not reviewed) have none: the newest comments are as good.
 */
export function listWalks(filters: CommentFilters, arrival: Arrival | undefined): Walk[] {
  const { batchId, releaseId, artistId, model, source, category } = toEqualities(filters);
  const { status, reviewed, releaseIds } = filters;
  const isUnfinished = status !== undefined && status !== 'classificado';
  const walks: (Walk | false | undefined)[] = [
    arrival === 'late' && {}, // every query of that part has its condition
    batchId && { condition: batchId },
    releaseIds?.length === 1 && releaseId && { condition: releaseId },
    artistId && { condition: artistId },
    isUnfinished && {
      condition: sql`${eq(comments.status, status)} and ${comments.status} <> 'classificado'`,
    },
    reviewed === true && { condition: sql`${comments.reviewed}` },
    model && { condition: model },
    filters.tag !== undefined && { tag: filters.tag },
    source && { condition: source },
    category && { condition: category },
  ];
  return walks.flatMap((walk) => walk || []);
}

/** Whether more than one walk, a period and common values narrows the list. */
export function isNarrowedBeyond(filters: CommentFilters, walks: Walk[]): boolean {
  const { query, confidenceMin, confidenceMax, releaseIds, tag, from, to } = filters;
  const isReleaseWalked = releaseIds === undefined || releaseIds.length === 1;
  const isTagWalked = tag === undefined || (from ?? to) === undefined; // its index does not know the time of writing
  const isTextOrRatio = (query ?? confidenceMin ?? confidenceMax) !== undefined;
  return walks.length > 1 || isTextOrRatio || !isReleaseWalked || !isTagWalked;
}

function toEqualities(filters: CommentFilters) {
  const { batchId, releaseIds, artistId, modelVersion, source, category } = filters;
  return {
    batchId: batchId !== undefined ? eq(comments.batchId, batchId) : undefined,
    releaseId: releaseIds ? inArray(comments.releaseId, releaseIds) : undefined,
    artistId: artistId !== undefined ? eq(comments.artistId, artistId) : undefined,
    model: modelVersion !== undefined ? eq(comments.modelVersion, modelVersion) : undefined,
    source: source !== undefined ? eq(comments.source, source) : undefined,
    category: category && eq(comments.category, category),
  };
}

const truth = (value: boolean) => (value ? sql`true` : sql`false`);
