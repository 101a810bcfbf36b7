import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { subjectKinds } from '@/db/schema/alerts';

const windowRow = z.object({
  kind: z.enum(subjectKinds),
  key: z.string(),
  /** By how many windows ago; absent where none came. */
  counts: z.record(z.string(), z.number()),
});
export type SubjectWindows = z.infer<typeof windowRow>;

/**
 * Comments of every category, artist and tag in windows of 24 hours that end at the hour `end`, 0 being the last. Spam
 * counts as a category, not for an artist. One read of each rollup, however many comments they count.
 */
export async function listSubjectWindows(
  db: Db,
  { end, windows }: { end: string; windows: number },
): Promise<SubjectWindows[]> {
  const ago = sql`((extract(epoch from ${end}::timestamptz - hour)::bigint - 3600) / 86400)::int`;
  const read = sql`hour >= ${end}::timestamptz - make_interval(hours => ${windows * 24})
    and hour < ${end}::timestamptz`;
  return fetchRows(
    db,
    windowRow,
    sql`with hours as (
          select ${ago} as ago, category, artist_id, sum(comments)::int as comments
          from hourly_counts where ${read} group by 1, 2, 3
        ), counted as (
          select 'category' as kind, category::text as key, ago, sum(comments)::int as comments
          from hours group by 2, 3
          union all
          select 'artist', artist_id::text, ago, sum(comments)::int
          from hours where artist_id <> 0 and category <> 'spam' group by 2, 3
          union all
          select 'tag', tag_code, ${ago}, sum(comments)::int
          from hourly_tag_counts where ${read} group by 2, 3
        )
        select kind, key, json_object_agg(ago, comments) as counts
        from counted where comments > 0 group by 1, 2`,
  );
}
