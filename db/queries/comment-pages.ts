import { and, eq, sql, type SQL } from 'drizzle-orm';
import {
  isNarrowedBeyond,
  listWalks,
  receivedSince,
  toConditions,
  toPeriod,
  toTagCondition,
  type CommentFilters,
  type Walk,
} from '@/db/queries/comment-filters';
import { comments, commentTags } from '@/db/schema/comments';

/** Where a page ends: the keyset of its last row. */
export type PageKey = { receivedAt: string; id: string };
export type CommentPage = { filters: CommentFilters; limit: number; after?: PageKey; oldestFirst?: boolean };

/** Rows looked at along one index before another way is tried: some 10 ms of work. */
const stretch = 10_000;
const mostWalks = 2;

/** `ids` is a subquery of the ids of a page; `rest`, a row when there may be more than it saw. */
type PageQuery = { ids: SQL; rest?: SQL };

/**
 * To be run in turn until one gives `limit` ids or has no rest. Where one index has the answer in order, that is all.
 * Otherwise the first ones walk a stretch of an index in the order of the list and filter: what is not rare fills its
 * page there, at a cost that does not grow with the table. What fills no page so is rare beside its own filters: all
 * of it is found by index, and sorted.
 */
export function listPageQueries(page: CommentPage): PageQuery[] {
  const walks = listWalks(page.filters);
  const [first = {}, ...others] = walks;
  if (!isNarrowedBeyond(page.filters, walks)) return [{ ids: walkIndex(page, first) }];
  const stretches = [first, ...others].slice(0, mostWalks).map((walk) => ({
    ids: walkIndex(page, walk, stretch),
    rest: findRest(page, walk),
  }));
  return [...stretches, { ids: findAll(page) }];
}

/** Without `rows`: to the end. */
function walkIndex(page: CommentPage, walk: Walk, rows?: number): SQL {
  return walk.tag === undefined ? walkComments(page, walk, rows) : walkTag(page, walk.tag, rows);
}

function findRest(page: CommentPage, { condition, tag }: Walk): SQL {
  const beyondStretch = sql`offset ${stretch} limit 1`;
  if (tag === undefined) {
    const { by, within } = walkOfComments(page, condition);
    return sql`select from ${comments} ${whereOf(within)} order by ${by} ${beyondStretch}`;
  }
  const { by, within } = walkOfTag(page, tag);
  return sql`select from ${commentTags} ${whereOf(within)} order by ${by} ${beyondStretch}`;
}

function walkOfComments(page: CommentPage, condition?: SQL) {
  const { by, beyond } = orderOf(page, comments.receivedAt, comments.id);
  const since = receivedSince(page.filters, comments.receivedAt);
  return { by, within: and(condition, toPeriod(page.filters), since, beyond) };
}

function walkOfTag(page: CommentPage, tag: string) {
  const { by, beyond } = orderOf(page, commentTags.receivedAt, commentTags.commentId);
  const since = receivedSince(page.filters, commentTags.receivedAt);
  return { by, within: and(eq(commentTags.tagCode, tag), since, beyond) };
}

function walkComments(page: CommentPage, { condition }: Walk, rows?: number): SQL {
  const { filters, limit } = page;
  const { by, within } = walkOfComments(page, condition);
  const all = and(toConditions(filters), toTagCondition(filters));
  if (rows === undefined)
    return sql`select ${comments.id} from ${comments} ${whereOf(within, all)} order by ${by} limit ${limit}`;
  return sql`select ${comments.id} from (
      select * from ${comments} ${whereOf(within)} order by ${by} limit ${rows}) as ${comments}
    ${whereOf(all)} order by ${by} limit ${limit}`;
}

function walkTag(page: CommentPage, tag: string, rows?: number): SQL {
  const { by, within } = walkOfTag(page, tag);
  const tagged =
    rows === undefined
      ? commentTags
      : sql`(select * from ${commentTags} ${whereOf(within)} order by ${by} limit ${rows}) as ${commentTags}`;
  return sql`select ${comments.id} from ${tagged}
    join ${comments} on ${comments.id} = ${commentTags.commentId}
    ${whereOf(within, toConditions(page.filters))} order by ${by} limit ${page.limit}`;
}

/** `offset 0` keeps the planner from walking the order of the list in the hope of an early end. */
function findAll(page: CommentPage): SQL {
  const { filters, limit } = page;
  const order = orderOf(page, comments.receivedAt, comments.id);
  return sql`select ${comments.id} from (
      select ${comments.id}, ${comments.receivedAt} from ${comments}
      ${whereOf(toConditions(filters), toTagCondition(filters), receivedSince(filters, comments.receivedAt), order.beyond)} offset 0) as ${comments}
    order by ${order.by} limit ${limit}`;
}

/** The order of the list, for rows of `comments`. */
export function inListOrder(page: CommentPage): SQL {
  return orderOf(page, comments.receivedAt, comments.id).by;
}

type ReceivedAt = typeof comments.receivedAt | typeof commentTags.receivedAt;
type Id = typeof comments.id | typeof commentTags.commentId;

/** As the indexes are ordered (drizzle's desc() is "nulls last"): otherwise PostgreSQL sorts the whole table. */
function orderOf({ after, oldestFirst }: CommentPage, receivedAt: ReceivedAt, id: Id) {
  const direction = oldestFirst ? sql`asc nulls first` : sql`desc nulls last`;
  const comparison = oldestFirst ? sql`>` : sql`<`;
  return {
    by: sql`${receivedAt} ${direction}, ${id} ${direction}`,
    beyond:
      after &&
      sql`(${receivedAt}, ${id}) ${comparison} (${after.receivedAt}::timestamptz, ${after.id}::uuid)`,
  };
}

function whereOf(...conditions: (SQL | undefined)[]): SQL | undefined {
  const all = and(...conditions);
  return all && sql`where ${all}`;
}
