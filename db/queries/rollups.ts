import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRow, fetchRows } from '@/db/queries/bulk';
import { countsRow, sums } from '@/db/queries/category-sums';

export type Span = { from: string; to: string };

/** Comments by category in a span of whole hours. */
export async function countCategories(db: Db, { from, to }: Span): Promise<z.infer<typeof countsRow>> {
  return fetchRow(
    db,
    countsRow,
    sql`select ${sums} from hourly_category_counts
        where hour >= ${from}::timestamptz and hour < ${to}::timestamptz`,
  );
}

const weekRow = countsRow.extend({ week: z.string() }).transform(({ week, ...counts }) => ({ week, counts }));

/** Comments by category of every local week, as `2026-W47`, that had some. */
export async function listWeekCounts(db: Db) {
  return fetchRows(
    db,
    weekRow,
    sql`select to_char(day, 'IYYY-"W"IW') as week, ${sums}
        from (select day, ${sums} from daily_decision_counts group by 1) of_day group by 1`, // a day has many rows
  );
}
