import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { countsRow, dayRow, sumOfAll, sumOfOpinions, sums, sumsOf } from '@/db/queries/category-sums';
import type { Span } from '@/db/queries/rollups';
import { releases } from '@/db/schema/catalogue';
import { categories, opinions, type Category } from '@/lib/text/categories';
import { localZone } from '@/lib/text/local-zone';

/** Local days, `YYYY-MM-DD`, both included. */
export type Days = { first: string; last: string };

const category = z.enum(categories);
const comments = z.number();
const among = ({ first, last }: Days) => sql`day between ${first}::date and ${last}::date`;

const artistRow = countsRow
  .extend({ artist: z.string() })
  .transform(({ artist, ...counts }) => ({ artist, counts }));

/** Comments by artist; those about no known artist are left out. */
export async function listArtistCounts(db: Db, days: Days) {
  return fetchRows(
    db,
    artistRow,
    sql`with counted as (
          select artist_id, ${sums} from daily_counts
          where ${among(days)} group by 1 having ${sumOfAll} > 0
        )
        select a.name as artist, c.* from counted c join artists a on a.id = c.artist_id order by a.id`,
  );
}

const hourRow = countsRow
  .extend({ weekday: z.number(), hour: z.number() })
  .transform(({ weekday, hour, ...counts }) => ({ weekday, hour, counts }));

/** Comments by local hour of the week; Monday is 1. */
export async function listHourCounts(db: Db, { from, to }: Span) {
  const local = sql`hour at time zone ${localZone}::text`;
  return fetchRows(
    db,
    hourRow,
    sql`select extract(isodow from ${local})::int as weekday, extract(hour from ${local})::int as hour, ${sums}
        from hourly_category_counts where hour >= ${from}::timestamptz and hour < ${to}::timestamptz
        group by 1, 2 having ${sumOfAll} > 0 order by 1, 2`,
  );
}

const tagRow = z.object({ code: z.string(), explanation: z.string(), recent: z.number(), usual: z.number() });

/** Comments with each approved tag, in a recent span of hours and on the days before it. */
export async function listTagCounts(db: Db, { recent, usual }: { recent: Span; usual: Days }) {
  return fetchRows(
    db,
    tagRow,
    sql`with recent as (
          select tag_code, sum(comments) as n from hourly_tag_counts
          where hour >= ${recent.from}::timestamptz and hour < ${recent.to}::timestamptz group by 1
        ), usual as (select tag_code, sum(comments) as n from daily_tag_counts where ${among(usual)} group by 1)
        select t.code, t.explanation, coalesce(r.n, 0)::int as recent, coalesce(u.n, 0)::int as usual
        from tags t left join recent r on r.tag_code = t.code left join usual u on u.tag_code = t.code
        where t.merged_into is null and t.status = 'approved' and coalesce(r.n, u.n) > 0 order by 1`,
  );
}

const releaseKind = z.enum(releases.kind.enumValues);
const around = countsRow
  .extend({
    releaseId: z.number(),
    title: z.string(),
    kind: releaseKind,
    artist: z.string(),
    releasedOn: z.string(),
    isAfter: z.boolean(),
  })
  .transform(({ elogio, critica, sugestao, duvida, spam, ...release }) => ({
    ...release,
    counts: { elogio, critica, sugestao, duvida, spam },
  }));

/**
 * Comments about the artist in the `windowDays` before each release and, the day of release included, after it, up to
 * `days.last`; of the newest `limit` releases of `days`.
 */
export async function listCountsAroundReleases(
  db: Db,
  { days, windowDays, limit }: { days: Days; windowDays: number; limit: number },
) {
  return fetchRows(
    db,
    around,
    sql`with chosen as (
          select r.id, r.title, r.kind, r.artist_id, a.name as artist,
            (r.released_at at time zone ${localZone}::text)::date as released_on
          from releases r join artists a on a.id = r.artist_id
          where r.released_at >= ${days.first}::date::timestamp at time zone ${localZone}::text
            and r.released_at < (${days.last}::date + 1)::timestamp at time zone ${localZone}::text
          order by r.released_at desc, r.id limit ${limit}
        )
        select c.id as "releaseId", c.title, c.kind, c.artist, c.released_on::text as "releasedOn",
          d.day >= c.released_on as "isAfter", ${sums}
        from chosen c join daily_counts d on d.artist_id = c.artist_id
          and d.day >= c.released_on - ${windowDays}::int and d.day < c.released_on + ${windowDays}::int
          and d.day <= ${days.last}::date
        group by 1, 2, 3, 4, 5, 6 having ${sumOfAll} > 0 order by 5 desc, 1, 6`,
  );
}

const releaseRow = countsRow
  .omit({ spam: true })
  .extend({
    title: z.string(),
    kind: releaseKind,
    artist: z.string().nullable(),
    before_elogio: comments,
    before_critica: comments,
    before_sugestao: comments,
    before_duvida: comments,
  })
  .transform(({ title, kind, artist, elogio, critica, sugestao, duvida, ...before }) => ({
    ...{ title, kind, artist },
    counts: { elogio, critica, sugestao, duvida, spam: 0 },
    before: {
      elogio: before.before_elogio,
      critica: before.before_critica,
      sugestao: before.before_sugestao,
      duvida: before.before_duvida,
      spam: 0,
    },
  }));

/** Opinions on each release from `since` on and on the days before it; of those with `least` on both. */
export async function listReleaseCounts(
  db: Db,
  { days, since, least }: { days: Days; since: string; least: number },
) {
  return fetchRows(
    db,
    releaseRow,
    sql`with now as (${countReleases(sql`day between ${since}::date and ${days.last}::date`, least)}),
          before as (${countReleases(sql`day >= ${days.first}::date and day < ${since}::date`, least)})
        select r.title, r.kind, a.name as artist, ${opinionsBeside}
        from now join before using (release_id) join releases r on r.id = release_id
          left join artists a on a.id = r.artist_id
        order by r.id`,
  );
}

const opinionsBeside = sql.raw(
  opinions.map((name) => `now.${name}, before.${name} as before_${name}`).join(', '),
);

function countReleases(among: SQL, least: number): SQL {
  return sql`select release_id, ${sumsOf(opinions)} from daily_release_counts
    where ${among} group by 1 having ${sumOfOpinions} >= ${least}::int`;
}

const decisionRow = countsRow.extend({
  modelVersion: z.string(),
  reviewed: z.boolean(),
  confidenceTenth: z.number(),
});
export type DecisionCount = Omit<z.infer<typeof decisionRow>, Category> & {
  category: Category;
  comments: number;
};

/** How the comments of some days were decided. */
export async function listDecisionCounts(db: Db, days: Days): Promise<DecisionCount[]> {
  const rows = await fetchRows(
    db,
    decisionRow,
    sql`select model_version as "modelVersion", reviewed, confidence_tenth as "confidenceTenth", ${sums}
        from daily_decision_counts where ${among(days)} group by 1, 2, 3 having ${sumOfAll} > 0 order by 1, 2, 3`,
  );
  return categories.flatMap((category) =>
    rows.flatMap(({ modelVersion, reviewed, confidenceTenth, [category]: comments }) =>
      comments > 0 ? [{ category, modelVersion, reviewed, confidenceTenth, comments }] : [],
    ),
  );
}

const modelRow = z.object({ day: z.string(), modelVersion: z.string(), comments });

/** Comments by local day and the version that labelled them; what a person decided is left out. */
export async function listModelCounts(db: Db, days: Days) {
  return fetchRows(
    db,
    modelRow,
    sql`select day::text as day, model_version as "modelVersion", ${sumOfAll} as comments
        from daily_decision_counts where ${among(days)} and not reviewed group by 1, 2 having ${sumOfAll} > 0
        order by 1, 2`,
  );
}

const burstRow = z.object({ category, comments, bursts: z.number() });
export type BurstCount = z.infer<typeof burstRow>;

/**
 * By category, the comments of some days that are part of a burst, and the bursts: each counts once, in the category
 * that most of it is of.
 */
export async function listBurstCounts(db: Db, days: Days): Promise<BurstCount[]> {
  return fetchRows(
    db,
    burstRow,
    sql`select category, sum(comments)::int as comments, count(*) filter (where place = 1)::int as bursts
        from (
          select category, sum(comments) as comments, row_number() over (
            partition by fingerprint, artist_id order by sum(comments) desc, category
          ) as place
          from daily_burst_counts where ${among(days)} group by fingerprint, artist_id, category
        ) of_burst group by 1 order by 1`,
  );
}

/** Comments by local day; how they were decided has fewer rows than whom they are about. */
export async function listDayCounts(db: Db, days: Days) {
  return fetchRows(
    db,
    dayRow,
    sql`select day::text as day, ${sums} from daily_decision_counts
        where ${among(days)} group by 1 having ${sumOfAll} > 0 order by 1`,
  );
}
