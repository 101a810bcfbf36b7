import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson, fetchRow, fetchRows } from '@/db/queries/bulk';
import { countsRow, dayRow, sumOfAll, sumOfOpinions, sums } from '@/db/queries/category-sums';
import type { Days } from '@/db/queries/report-counts';
import type { Span } from '@/db/queries/rollups';
import { releases } from '@/db/schema/catalogue';
import { localZone } from '@/lib/text/local-zone';

const discussedRow = z.object({ id: z.number(), name: z.string(), comments: z.number() });

/** Artists of at least so many opinions on some days, most discussed first. */
export async function listDiscussedArtists(
  db: Db,
  { days, least, limit }: { days: Days; least: number; limit: number },
) {
  return fetchRows(
    db,
    discussedRow,
    sql`select a.id, a.name, ${sumOfOpinions} as comments
        from daily_counts d join artists a on a.id = d.artist_id
        where d.day between ${days.first}::date and ${days.last}::date
        group by a.id having ${sumOfOpinions} >= ${least} order by 3 desc, 1 limit ${limit}`,
  );
}

/** Comments about an artist by local day. */
export async function listArtistDayCounts(db: Db, { artistId, days }: { artistId: number; days: Days }) {
  return fetchRows(
    db,
    dayRow,
    sql`select day::text as day, elogio, critica, sugestao, duvida, spam from daily_counts
        where artist_id = ${artistId} and day between ${days.first}::date and ${days.last}::date order by 1`,
  );
}

/** Comments about an artist by category in a span of whole hours. Each hour is looked up: the key begins with it. */
export async function countArtistCategories(db: Db, { artistId, span }: { artistId: number; span: Span }) {
  return fetchRow(
    db,
    countsRow,
    sql`select ${sums}
        from generate_series(${span.from}::timestamptz, ${span.to}::timestamptz - interval '1 hour', '1 hour') as e(hour)
        join hourly_counts h on h.hour = e.hour and h.artist_id = ${artistId}`,
  );
}

const releaseRow = countsRow
  .extend({
    title: z.string(),
    kind: z.enum(releases.kind.enumValues),
    releasedOn: z.string().nullable(),
  })
  .transform(({ title, kind, releasedOn, ...counts }) => ({ title, kind, releasedOn, counts }));

type ReleaseDays = { artistId: number; days: Days; without: string[] };

/** Comments about each release of an artist on some days. Each day is looked up: the key begins with it. */
export async function listArtistReleaseCounts(db: Db, { artistId, days, without }: ReleaseDays) {
  return fetchRows(
    db,
    releaseRow,
    sql`select r.title, r.kind, (r.released_at at time zone ${localZone}::text)::date::text as "releasedOn", ${sums}
        from releases r
        cross join (select generate_series(${days.first}::date, ${days.last}::date, '1 day')::date as day) e
        join daily_release_counts d on d.day = e.day and d.release_id = r.id
        where r.artist_id = ${artistId} and e.day not in (select value::date from json_array_elements_text(${asJson(without)}))
        group by r.id having ${sumOfAll} > 0 order by r.id`,
  );
}
