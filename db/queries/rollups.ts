import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson, fetchRows } from '@/db/queries/bulk';
import { categories, type Category } from '@/lib/text/categories';

export type CountedChange = {
  hour: string;
  source: string;
  oldCategory: Category | null;
  category: Category | null;
  oldArtistId: number | null;
  artistId: number | null;
  oldTags: string[];
  tags: string[];
};

/** Moves the rollups from the old to the new state of comments, in key order: writers cannot deadlock. */
export async function countDecisions(tx: Db, changes: CountedChange[]) {
  await addHourlyCounts(tx, changes);
  await addTagCounts(tx, changes);
}

async function addHourlyCounts(tx: Db, changes: CountedChange[]) {
  const deltas = new Deltas<{ hour: string; category: Category; artistId: number; source: string }>();
  for (const change of changes) {
    const { hour, source } = change;
    if (change.oldCategory)
      deltas.add({ hour, category: change.oldCategory, artistId: change.oldArtistId ?? 0, source }, -1);
    if (change.category)
      deltas.add({ hour, category: change.category, artistId: change.artistId ?? 0, source }, 1);
  }
  if (deltas.isEmpty()) return;
  await tx.execute(sql`
    insert into hourly_counts as h (hour, category, artist_id, source, comments)
    select hour, category, "artistId", source, delta from json_to_recordset(${asJson(deltas.rows())})
      as d(hour timestamptz, category category, "artistId" int, source text, delta int)
    order by 1, 2, 3, 4
    on conflict (hour, category, artist_id, source) do update set comments = h.comments + excluded.comments`);
}

async function addTagCounts(tx: Db, changes: CountedChange[]) {
  const deltas = new Deltas<{ hour: string; tagCode: string }>();
  for (const { hour, oldCategory, oldTags, category, tags } of changes) {
    if (oldCategory) for (const tagCode of oldTags) deltas.add({ hour, tagCode }, -1);
    if (category) for (const tagCode of tags) deltas.add({ hour, tagCode }, 1);
  }
  if (deltas.isEmpty()) return;
  await tx.execute(sql`
    insert into hourly_tag_counts as h (hour, tag_code, comments)
    select hour, "tagCode", delta from json_to_recordset(${asJson(deltas.rows())})
      as d(hour timestamptz, "tagCode" text, delta int)
    order by 1, 2
    on conflict (hour, tag_code) do update set comments = h.comments + excluded.comments`);
}

/** Sums of +1 and −1 by key; what cancels out is dropped. */
class Deltas<Key extends object> {
  private readonly sums = new Map<string, Key & { delta: number }>();

  add(key: Key, by: number) {
    const id = JSON.stringify(Object.values(key));
    const entry = this.sums.get(id) ?? { ...key, delta: 0 };
    entry.delta += by;
    this.sums.set(id, entry);
  }

  rows() {
    return [...this.sums.values()].filter(({ delta }) => delta !== 0);
  }

  isEmpty() {
    return this.rows().length === 0;
  }
}

export type Span = { from: string; to: string };

const dailyRow = z.object({ day: z.string(), category: z.enum(categories), comments: z.number() });
export type DailyCount = z.infer<typeof dailyRow>;

/** Comments by local day and category in `[from, to)`; days in `YYYY-MM-DD` of `timeZone`. */
export async function listDailyCounts(db: Db, { from, to, timeZone }: Span & { timeZone: string }) {
  return fetchRows(
    db,
    dailyRow,
    sql`select to_char(hour at time zone ${timeZone}, 'YYYY-MM-DD') as day, category, sum(comments)::int as comments
        from hourly_counts where hour >= ${from}::timestamptz and hour < ${to}::timestamptz
        group by 1, 2 having sum(comments) > 0 order by 1, 2`,
  );
}

const categoryRow = z.object({ category: z.enum(categories), comments: z.number() });
export type CategoryCount = z.infer<typeof categoryRow>;

export async function listCategoryCounts(db: Db, { from, to }: Span): Promise<CategoryCount[]> {
  return fetchRows(
    db,
    categoryRow,
    sql`select category, sum(comments)::int as comments from hourly_counts
        where hour >= ${from}::timestamptz and hour < ${to}::timestamptz
        group by 1 having sum(comments) > 0 order by 1`,
  );
}
