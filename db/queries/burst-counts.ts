import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson, fetchRows } from '@/db/queries/bulk';
import { localDay } from '@/db/queries/local-day';
import { localZone } from '@/lib/text/local-zone';

/** So many comments that say the same of the same artist, on a local day and the days beside it, are a burst. */
export const burstComments = 5;

/** As many days at most are counted in one transaction. */
const daysAtOnce = 7;

/** Remembers that comments of these hours changed; the days beside theirs are counted anew with them. */
export async function markBurstDays(tx: Db, changed: { hour: string }[]): Promise<void> {
  const hours = new Set(changed.map(({ hour }) => hour));
  if (hours.size === 0) return;
  await tx.execute(sql`
    insert into stale_burst_days (day)
    select distinct (value::timestamptz at time zone ${localZone})::date
    from json_array_elements_text(${asJson([...hours])})`);
}

/**
 * Counts the bursts of the oldest stale days after `after` anew, a week of them at most, in one transaction of the
 * caller's. Returns the last of these days, or null when none was stale. Whose mark is seen here has committed its
 * comments too: what commits later leaves its mark for the next time.
 */
export async function recountBursts(tx: Db, after: string | null): Promise<string | null> {
  await lockCounting(tx);
  const days = await takeStaleDays(tx, after);
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const touched = sql`day between ${first}::date - 1 and ${last}::date + 1`;
  await tx.execute(sql`delete from daily_burst_counts where ${touched}`);
  await tx.execute(sql`
    insert into daily_burst_counts
    select * from (${burstsAmong(sql`occurred_at >= ${startOf(first, -2)} and occurred_at < ${startOf(last, 3)}`)}) found
    where ${touched}`);
  return last;
}

/** Counts the bursts of all days anew. The caller keeps writers of comments away. */
export async function recountAllBursts(tx: Db): Promise<void> {
  await lockCounting(tx);
  await tx.execute(sql`delete from stale_burst_days`);
  await tx.execute(sql`delete from daily_burst_counts`);
  await tx.execute(sql`insert into daily_burst_counts ${burstsAmong(sql`true`)}`);
}

/** One counts at a time; readers and writers go on. */
async function lockCounting(tx: Db): Promise<void> {
  await tx.execute(sql`lock table daily_burst_counts in share row exclusive mode`);
}

async function takeStaleDays(tx: Db, after: string | null): Promise<string[]> {
  const later = after === null ? sql`true` : sql`day > ${after}::date`;
  const taken = await fetchRows(
    tx,
    z.object({ day: z.string() }),
    sql`with oldest as (select min(day) as day from stale_burst_days where ${later}), taken as (
          delete from stale_burst_days s using oldest o
          where s.day >= o.day and s.day < o.day + ${daysAtOnce}::int returning s.day
        )
        select distinct day::text as day from taken order by 1`,
  );
  return taken.map(({ day }) => day);
}

/**
 * The rows of `daily_burst_counts` for comments that `among` chooses: right for days whose neighbours it chooses too.
 * What is said too seldom at all is left out first, by hash: sorting every comment takes twice as long.
 */
function burstsAmong(among: SQL): SQL {
  const comparable = sql`comments where fingerprint <> 0 and category is not null and ${among}`;
  return sql`
    select day, fingerprint, artist_id, category, comments
    from (
      select ${localDay} as day, fingerprint, coalesce(artist_id, 0) as artist_id, category, count(*)::int as comments,
        sum(count(*)) over (
          partition by fingerprint, coalesce(artist_id, 0) order by ${localDay}
          range between interval '1 day' preceding and interval '1 day' following
        ) as alike
      from ${comparable} and fingerprint in (
        select fingerprint from ${comparable} group by 1 having count(*) >= ${burstComments}::int
      ) group by 1, 2, 3, 4
    ) counted where alike >= ${burstComments}::int`;
}

function startOf(day: string, shift: number): SQL {
  return sql`((${day}::date + ${shift}::int)::timestamp at time zone ${localZone})`;
}
