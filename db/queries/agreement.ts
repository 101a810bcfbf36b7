import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { categories } from '@/lib/text/categories';

export type Span = { from: string; to: string };

const pairRow = z.object({
  first: z.string(),
  second: z.string(),
  firstCategory: z.enum(categories),
  secondCategory: z.enum(categories),
  count: z.number(),
});
export type PairCount = z.infer<typeof pairRow>;

/** Second opinions of a span beside the first words they were asked about, counted by who and what; by e-mail. */
export async function countPairs(db: Db, { from, to }: Span): Promise<PairCount[]> {
  return fetchRows(
    db,
    pairRow,
    sql`select fu.email as first, su.email as second, f.category as "firstCategory", s.category as "secondCategory",
          count(*)::int as count
        from reviews s join lateral (
          select r.user_id, r.category from reviews r
          where r.comment_id = s.comment_id and r.kind = 'review' and r.undone_at is null and r.id < s.id
          order by r.id desc limit 1) f on f.user_id <> s.user_id
        join users fu on fu.id = f.user_id join users su on su.id = s.user_id
        where s.kind = 'second_opinion' and s.undone_at is null and s.created_at >= ${from} and s.created_at < ${to}
        group by 1, 2, 3, 4`,
  );
}

const modelRow = z.object({
  modelVersion: z.string(),
  personCategory: z.enum(categories),
  modelCategory: z.enum(categories),
  count: z.number(),
});
export type ModelCount = z.infer<typeof modelRow>;

/** First words of a span beside what the machine had said. */
export async function countAgainstModels(db: Db, { from, to }: Span): Promise<ModelCount[]> {
  return fetchRows(
    db,
    modelRow,
    sql`select model_version as "modelVersion", category as "personCategory", model_category as "modelCategory",
          count(*)::int as count
        from reviews
        where kind = 'review' and undone_at is null and model_version is not null and model_category is not null
          and created_at >= ${from} and created_at < ${to}
        group by 1, 2, 3`,
  );
}
