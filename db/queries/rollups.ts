import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { categories } from '@/lib/text/categories';

export type Span = { from: string; to: string };

const categoryRow = z.object({ category: z.enum(categories), comments: z.number() });
export type CategoryCount = z.infer<typeof categoryRow>;

export async function listCategoryCounts(db: Db, { from, to }: Span): Promise<CategoryCount[]> {
  return fetchRows(
    db,
    categoryRow,
    sql`select category, sum(comments)::int as comments from hourly_category_counts
        where hour >= ${from}::timestamptz and hour < ${to}::timestamptz
        group by 1 having sum(comments) > 0 order by 1`,
  );
}
