import { sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { sums } from '@/db/queries/category-sums';
import { categories } from '@/lib/text/categories';
import { fillCatalogue } from './generate-comments';
import { localZone } from '@/lib/text/local-zone';

const historyDays = 730;
/** Of the comments about an artist, those that name one of the releases, the first one most. */
const releaseShare = 0.5;
const burstSize = 6;
const burstShare = 0.05;

const ofEach = (write: (name: string, index: number) => string) => sql.raw(categories.map(write).join(', '));

/**
 * Rollups as if of `total` comments of two years, without the comments: artists, sources and tags after Zipf, as in
 * `generateComments`, whose catalogue they stand on.
 */
export async function generateRollups({ database, total }: { database: Database; total: number }) {
  await database.$client.begin((tx) => fillCatalogue(tx, new Date()));
  await database.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`set local work_mem = '1GB'`);
    await tx.execute(sql`select setseed(0.5)`);
    await tx.execute(sql`
      insert into hourly_counts
      select hour, artist_id, source, ${ofEach((_, index) => `count(*) filter (where place = ${index})`)}
      from (
        select date_trunc('hour', now() - random() * interval '${sql.raw(`${historyDays}`)} days') as hour,
          case when random() < 0.75 then floor(power(300, random()))::int else 0 end as artist_id,
          (array['instagram', 'youtube', 'tiktok', 'spotify', 'x', 'suporte', 'loja', 'forum'])[floor(power(8, random()))::int] as source,
          floor(power(6, random()))::int - 1 as place
        from generate_series(1, ${total}::int)
      ) of_comment group by 1, 2, 3 order by 1, 2, 3`);
    await tx.execute(sql`
      insert into hourly_category_counts select hour, ${sums} from hourly_counts group by 1 order by 1`);
    const day = sql`(hour at time zone ${sql.raw(`'${localZone}'`)})::date`;
    await tx.execute(sql`
      insert into daily_counts select ${day}, artist_id, ${sums} from hourly_counts group by 1, 2 order by 1, 2`);
    await tx.execute(sql`
      insert into hourly_tag_counts select date_trunc('hour', now() - n * interval '1 hour'), code,
        1 + floor(power(${total / historyDays / 24 / 20}, random()))
      from generate_series(0, ${historyDays * 24}::int) n, tags where status = 'approved'`);
    await tx.execute(sql`
      insert into daily_tag_counts select ${day}, tag_code, sum(comments) from hourly_tag_counts group by 1, 2 order by 1, 2`);
    await tx.execute(sql`
      insert into daily_release_counts
      select * from (
        select d.day, r.id as release_id, ${ofEach((name) => `floor(${name} * share + random())::int as ${name}`)}
        from daily_counts d join (
          select id, artist_id, ${releaseShare}::float8 * ln(1 + 1.0 / place) / ln(many) as share from (
            select id, artist_id, row_number() over of_artist as place, 1 + count(*) over (partition by artist_id) as many
            from releases window of_artist as (partition by artist_id order by id)
          ) placed
        ) r on r.artist_id = d.artist_id where d.artist_id > 0
      ) of_release where elogio + critica + sugestao + duvida + spam > 0 order by 1, 2`);
    await tx.execute(sql`
      insert into daily_decision_counts
      select day, 'local-' || extract(year from day), tenth = 9 and reviewed, tenth,
        ${ofEach((name) => `case when sum(${name}) > 0 then greatest(1, sum(${name}) / 12) else 0 end`)}
      from daily_counts, generate_series(4, 9) tenth, (values (true), (false)) as r(reviewed)
      where not reviewed or tenth = 9 group by 1, 2, 3, 4`);
    await tx.execute(sql`
      insert into daily_burst_counts
      select day, 1 + floor(random() * 2 ^ 52), artist_id, category, ${burstSize}::int
      from daily_counts, lateral (values ${ofEach((name) => `('${name}'::category, ${name})`)}) as c(category, comments),
        generate_series(1, floor(comments * ${burstShare / burstSize}::float8 + random())::int)
      on conflict do nothing`);
  });
  await database.execute(
    sql`vacuum analyze hourly_counts, hourly_category_counts, hourly_tag_counts, daily_counts, daily_tag_counts, daily_release_counts, daily_decision_counts,
      daily_burst_counts`,
  );
}
