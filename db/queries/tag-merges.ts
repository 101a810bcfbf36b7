import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import type { PageKey } from '@/db/queries/comments';
import { fetchRows } from '@/db/queries/bulk';
import { dailyTagCounts } from '@/db/schema/rollups';
import { tasks, type Task } from '@/db/schema/tasks';
import { localZone } from '@/lib/text/local-zone';

type Part = { from: string; into: string; after: PageKey | null; limit: number };
const movedRow = z.object({ receivedAt: z.string(), id: z.string(), isMoved: z.boolean() });

/**
 * Moves one part of a tag's comments, oldest first, to another tag, and their counts with them; a comment that has
 * both keeps one. The caller has `stopTagging`. Returns the rows of the part; fewer than `limit` are the last.
 */
export async function moveTagPart(tx: Db, { from, into, after, limit }: Part) {
  const beyond = after
    ? sql`and (received_at, comment_id) > (${after.receivedAt}::timestamptz, ${after.id}::uuid)`
    : sql``;
  return fetchRows(
    tx,
    movedRow,
    // The order is the index's backwards: otherwise PostgreSQL sorts all rows of the tag.
    sql`with part as materialized (
          select comment_id, received_at from comment_tags where tag_code = ${from} ${beyond}
          order by received_at asc nulls first, comment_id asc nulls first limit ${limit}
        ), gone as (
          delete from comment_tags t using part p where t.comment_id = p.comment_id and t.tag_code = ${from}
        ), moved as (
          insert into comment_tags (comment_id, tag_code, received_at)
          select comment_id, ${into}, received_at from part on conflict do nothing returning comment_id
        ), deltas as (
          select ${from} as tag_code, comment_id, -1 as delta from part
          union all select ${into}, comment_id, 1 from moved
        ), dated as (
          select c.occurred_at, d.tag_code, d.delta from deltas d join comments c on c.id = d.comment_id
        ), counted as (
          insert into hourly_tag_counts as h (hour, tag_code, comments)
          select date_trunc('hour', occurred_at), tag_code, sum(delta)::int from dated group by 1, 2 order by 1, 2
          on conflict (hour, tag_code) do update set comments = h.comments + excluded.comments
        ), counted_by_day as (
          insert into daily_tag_counts as d (day, tag_code, comments)
          select (occurred_at at time zone ${localZone})::date, tag_code, sum(delta)::int from dated
          group by 1, 2 order by 1, 2
          on conflict (day, tag_code) do update set comments = d.comments + excluded.comments
        )
        select p.received_at::text as "receivedAt", p.comment_id as id, m.comment_id is not null as "isMoved"
        from part p left join moved m using (comment_id) order by p.received_at, p.comment_id`,
  );
}

/** Comments a tag stands on now. */
export async function countTagged(db: Db, code: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`coalesce(sum(${dailyTagCounts.comments}), 0)::int` })
    .from(dailyTagCounts)
    .where(eq(dailyTagCounts.tagCode, code));
  return row?.count ?? 0;
}

const ofMerges = eq(tasks.kind, 'tag_merge');

/** The newest merge of `from`, whatever became of it. */
export async function getMergeOf(db: Db, from: string): Promise<Task | null> {
  const [task] = await db
    .select()
    .from(tasks)
    .where(and(ofMerges, sql`${tasks.params} ->> 'from' = ${from}`))
    .orderBy(desc(tasks.createdAt))
    .limit(1);
  return task ?? null;
}

/** Newest first. */
export async function listMerges(db: Db, limit: number): Promise<Task[]> {
  return db.select().from(tasks).where(ofMerges).orderBy(desc(tasks.createdAt)).limit(limit);
}
