import { and, eq, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import {
  isNarrowedBeyond,
  listWalks,
  receivedWithin,
  toArrival,
  toConditions,
  toPeriod,
  toTagCondition,
  type Arrival,
  type CommentFilters,
  type Walk,
} from '@/db/queries/comment-filters';
import { comments, commentTags } from '@/db/schema/comments';

/** Where a page ends: the keyset of its last row. */
export type PageKey = { receivedAt: string; id: string };
export type CommentPage = { filters: CommentFilters; limit: number; after?: PageKey; oldestFirst?: boolean };

/** Part of a page: a period is asked for in two. */
type Part = CommentPage & { arrival?: Arrival };

/** Rows looked at along one index before another way is tried: some 15 ms of work. */
const stretch = 10_000;
const mostWalks = 2;
/** Rows that a search may read to take no longer than walking a stretch does. */
const fewRows = 0.75 * stretch;
/** The same for a walk in vain and what comes after it. */
const manyRows = 2 * stretch;
/** An entry of an index beside a row: it is near the next one, and small. */
const entryCost = 0.15;
/** So many rows at the start of a stretch show whether matches lie as evenly as the planner thinks. */
const sample = stretch / 10;

/** `ids` gives ids of a page; `rest`, a row when there may be more than it saw. */
type PageQuery = { ids: SQL; rest?: SQL };

/** The ids of the comments on a page; of a period, up to twice as many as fit, the right ones among them. */
export async function listPageIds(db: Db, page: CommentPage): Promise<string[]> {
  const ids: string[] = [];
  for (const part of toParts(page)) ids.push(...(await listIdsOfPart(db, part)));
  return ids;
}

function toParts(page: CommentPage): Part[] {
  if (page.filters.to === undefined) return [page];
  return [
    { ...page, arrival: 'prompt' },
    { ...page, arrival: 'late' },
  ];
}

async function listIdsOfPart(db: Db, part: Part): Promise<string[]> {
  if (isNarrowed(part) && (await isAllCheaper(db, part))) return fetchIds(db, findAll(part));
  let found: string[] = [];
  for (const { ids, rest } of listWalkQueries(part)) {
    found = await fetchIds(db, ids);
    if (found.length === part.limit || !rest || (await db.execute(rest)).length === 0) break;
  }
  return found;
}

async function fetchIds(db: Db, ids: SQL): Promise<string[]> {
  return (await fetchRows(db, idSchema, ids)).map(({ id }) => id);
}

const idSchema = z.object({ id: z.string() });
const nodeSchema = z.object({
  'Node Type': z.string(),
  'Plan Rows': z.number(),
  'Parent Relationship': z.string().optional(),
  Filter: z.string().optional(),
  get Plans() {
    return z.array(nodeSchema).default([]);
  },
});
type PlanNode = z.infer<typeof nodeSchema>;
const planSchema = z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: nodeSchema })]) });

/**
 * Whether finding all takes no longer than walking first, which may be in vain: by what the planner expects, and where
 * that leaves it open by whether anything matches at the start of the walk. Words of last year do not.
 */
async function isAllCheaper(db: Db, part: Part): Promise<boolean> {
  const { filters, limit, arrival } = part;
  const all = and(toConditions(filters), toTagCondition(filters));
  const { matches, reads } = await expectRows(db, sql`${comments} ${whereOf(all)}`);
  if (reads <= fewRows || reads > manyRows) return reads <= fewRows;
  const [first = {}] = listWalks(filters, arrival);
  const walked = await expectRows(db, walkedBy({ filters, limit, arrival }, first));
  if ((matches / walked.matches) * stretch < limit) return true;
  return (await fetchIds(db, walkIndex(part, first, sample))).length === 0;
}

/** What the planner expects: rows that match, and how much is read to find them, in rows. */
async function expectRows(db: Db, from: SQL): Promise<{ matches: number; reads: number }> {
  const [row] = await fetchRows(db, planSchema, sql`explain (format json) select from ${from}`);
  if (!row) return { matches: Number.NaN, reads: Number.POSITIVE_INFINITY };
  const plan = row['QUERY PLAN'][0].Plan;
  return { matches: plan['Plan Rows'], reads: sumReads(plan) };
}

function sumReads(node: PlanNode): number {
  return node.Plans.reduce((sum, child) => sum + sumReads(child), readsOf(node));
}

/**
 * Of a node itself. A heap scan reads what its bitmap leads to and leaves out what does not match. How much another
 * scan leaves out is not told, unless it looks up row after row of the other side of a join.
 */
function readsOf(node: PlanNode): number {
  const {
    'Node Type': type,
    'Plan Rows': rows,
    Plans: [bitmap],
  } = node;
  if (type === 'Bitmap Heap Scan') return bitmap?.['Plan Rows'] ?? rows;
  if (node.Filter !== undefined && node['Parent Relationship'] !== 'Inner') return Number.POSITIVE_INFINITY;
  return type.startsWith('Bitmap') ? entryCost * rows : rows;
}

/** Every query that a page may come to, for a look at their plans. */
export function listPageQueries(page: CommentPage): SQL[] {
  return toParts(page)
    .flatMap(listWalkQueries)
    .flatMap(({ ids, rest }) => (rest ? [ids, rest] : [ids]));
}

/** Whether no index has the answer in order. */
function isNarrowed({ filters, arrival }: Part): boolean {
  return isNarrowedBeyond(filters, listWalks(filters, arrival));
}

/**
 * To be run in turn until one gives `limit` ids or has no rest. Where one index has the answer in order, that is all.
 * Otherwise the first ones walk a stretch of an index in the order of the list and filter: what is not rare fills its
 * page there, at a cost that does not grow with the table. What fills no page so is rare beside its own filters: all
 * of it is found by index, and sorted, as is at once what the planner expects to be cheap.
 */
function listWalkQueries(part: Part): PageQuery[] {
  const [first = {}, ...others] = listWalks(part.filters, part.arrival);
  if (!isNarrowed(part)) return [{ ids: walkIndex(part, first) }];
  const stretches = [first, ...others].slice(0, mostWalks).map((walk) => ({
    ids: walkIndex(part, walk, stretch),
    rest: findRest(part, walk),
  }));
  return [...stretches, { ids: findAll(part) }];
}

/** Without `rows`: to the end. */
function walkIndex(page: Part, walk: Walk, rows?: number): SQL {
  return walk.tag === undefined ? walkComments(page, walk, rows) : walkTag(page, walk.tag, rows);
}

function findRest(page: Part, walk: Walk): SQL {
  const { by } = walkOf(page, walk);
  return sql`select from ${walkedBy(page, walk)} order by ${by} offset ${stretch} limit 1`;
}

/** The table with the condition of the walk alone. */
function walkedBy(page: Part, walk: Walk): SQL {
  const { within } = walkOf(page, walk);
  return sql`${walk.tag === undefined ? comments : commentTags} ${whereOf(within)}`;
}

function walkOf(page: Part, { condition, tag }: Walk) {
  return tag === undefined ? walkOfComments(page, condition) : walkOfTag(page, tag);
}

function walkOfComments(page: Part, condition?: SQL) {
  const { by, beyond } = orderOf(page, comments.receivedAt, comments.id);
  const received = receivedWithin(page.filters, page.arrival, comments.receivedAt);
  return { by, within: and(condition, toPeriod(page.filters), toArrival(page.arrival), received, beyond) };
}

function walkOfTag(page: Part, tag: string) {
  const { by, beyond } = orderOf(page, commentTags.receivedAt, commentTags.commentId);
  const received = receivedWithin(page.filters, page.arrival, commentTags.receivedAt);
  return { by, within: and(eq(commentTags.tagCode, tag), received, beyond) };
}

function walkComments(page: Part, { condition }: Walk, rows?: number): SQL {
  const { filters, limit } = page;
  const { by, within } = walkOfComments(page, condition);
  const all = and(toConditions(filters), toTagCondition(filters));
  if (rows === undefined)
    return sql`select ${comments.id} from ${comments} ${whereOf(within, all)} order by ${by} limit ${limit}`;
  return sql`select ${comments.id} from (
      select * from ${comments} ${whereOf(within)} order by ${by} limit ${rows}) as ${comments}
    ${whereOf(all)} order by ${by} limit ${limit}`;
}

function walkTag(page: Part, tag: string, rows?: number): SQL {
  const { by, within } = walkOfTag(page, tag);
  const tagged =
    rows === undefined
      ? commentTags
      : sql`(select * from ${commentTags} ${whereOf(within)} order by ${by} limit ${rows}) as ${commentTags}`;
  return sql`select ${comments.id} from ${tagged}
    join ${comments} on ${comments.id} = ${commentTags.commentId}
    ${whereOf(within, toConditions(page.filters), toArrival(page.arrival))} order by ${by} limit ${page.limit}`;
}

/** `offset 0` keeps the planner from walking the order of the list in the hope of an early end. */
function findAll(page: Part): SQL {
  const { filters, limit } = page;
  const { by, within } = walkOfComments(page);
  const all = whereOf(within, toConditions(filters), toTagCondition(filters));
  return sql`select ${comments.id} from (
      select ${comments.id}, ${comments.receivedAt} from ${comments} ${all} offset 0) as ${comments}
    order by ${by} limit ${limit}`;
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
