import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { categories } from '@/lib/text/categories';

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
