import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import type { Days } from '@/db/queries/report-counts';
import type { Span } from '@/db/queries/rollups';
import { releases } from '@/db/schema/catalogue';
import { categories } from '@/lib/text/categories';
import { localZone } from '@/lib/text/local-zone';

const category = z.enum(categories);
const comments = z.number();
const discussedRow = z.object({ id: z.number(), name: z.string(), comments });

/** Artists of at least so many opinions on some days, most discussed first. */
export async function listDiscussedArtists(
  db: Db,
  { days, least, limit }: { days: Days; least: number; limit: number },
) {
  return fetchRows(
    db,
    discussedRow,
    sql`select a.id, a.name, sum(d.comments)::int as comments
        from daily_counts d join artists a on a.id = d.artist_id
        where d.day between ${days.first}::date and ${days.last}::date and d.category <> 'spam'
        group by a.id having sum(d.comments) >= ${least} order by 3 desc, 1 limit ${limit}`,
  );
}

const dayRow = z.object({ day: z.string(), category, comments });

/** Comments about an artist by local day and category. */
export async function listArtistDayCounts(db: Db, { artistId, days }: { artistId: number; days: Days }) {
  return fetchRows(
    db,
    dayRow,
    sql`select d.day::text as day, d.category, d.comments
        from daily_counts d where d.artist_id = ${artistId}
          and d.day between ${days.first}::date and ${days.last}::date and d.comments > 0
        order by 1, 2`,
  );
}

const categoryRow = z.object({ category, comments });

/** Comments about an artist by category in a span of whole hours. */
export async function listArtistCategoryCounts(db: Db, { artistId, span }: { artistId: number; span: Span }) {
  return fetchRows(
    db,
    categoryRow,
    sql`select h.category, sum(h.comments)::int as comments
        from generate_series(${span.from}::timestamptz, ${span.to}::timestamptz - interval '1 hour', '1 hour') as e(hour)
        cross join unnest(enum_range(null::category)) as c(category)
        join hourly_counts h on h.hour = e.hour and h.category = c.category and h.artist_id = ${artistId}
        group by 1 having sum(h.comments) > 0 order by 1`,
  );
}

const releaseRow = z.object({
  releaseId: z.number(),
  title: z.string(),
  kind: z.enum(releases.kind.enumValues),
  releasedOn: z.string().nullable(),
  category,
  comments,
});

/** Comments about each release of an artist on some days, by category. Each day is looked up: the key begins with it. */
export async function listArtistReleaseCounts(db: Db, { artistId, days }: { artistId: number; days: Days }) {
  return fetchRows(
    db,
    releaseRow,
    sql`select r.id as "releaseId", r.title, r.kind,
          (r.released_at at time zone ${localZone}::text)::date::text as "releasedOn",
          d.category, sum(d.comments)::int as comments
        from releases r
        cross join (select generate_series(${days.first}::date, ${days.last}::date, '1 day')::date as day) e
        join daily_release_counts d on d.day = e.day and d.release_id = r.id
        where r.artist_id = ${artistId} group by r.id, d.category having sum(d.comments) > 0 order by 1, 5`,
  );
}
