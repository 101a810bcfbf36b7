import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { allOpinions, sums } from '@/db/queries/category-sums';
import { subjectKinds } from '@/db/schema/alerts';
import { categories } from '@/lib/text/categories';

const windowRow = z.object({
  kind: z.enum(subjectKinds),
  key: z.string(),
  /** By how many windows ago; absent where none came. */
  counts: z.record(z.string(), z.number()),
});
export type SubjectWindows = z.infer<typeof windowRow>;

const named = sql.raw(categories.map((name) => `('${name}', ${name})`).join(', '));

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
          select ${ago} as ago, artist_id, ${sums} from hourly_counts where ${read} group by 1, 2
        ), days as (select ago, ${sums} from hours group by 1), counted as (
          select 'category' as kind, key, ago, comments from days, lateral (values ${named}) as c(key, comments)
          union all
          select 'artist', artist_id::text, ago, ${allOpinions} from hours where artist_id <> 0
          union all
          select 'tag', tag_code, ${ago}, sum(comments)::int
          from hourly_tag_counts where ${read} group by 2, 3
        )
        select kind, key, json_object_agg(ago, comments) as counts
        from counted where comments > 0 group by 1, 2`,
  );
}
