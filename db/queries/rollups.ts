import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRow } from '@/db/queries/bulk';
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
