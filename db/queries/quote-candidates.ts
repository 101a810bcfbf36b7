import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { categories, type Category } from '@/lib/text/categories';

const candidateRow = z.object({
  id: z.string(),
  revision: z.number(),
  text: z.string(),
  category: z.enum(categories),
  artist: z.string().nullable(),
  source: z.string(),
  occurredAt: z.string(),
});
export type CandidateRow = z.infer<typeof candidateRow>;

export type CandidateQuery = {
  /** Written, and therefore received, no earlier. */
  since: string;
  confidenceMin: number;
  category?: Category;
  /** The last comment of the page before. */
  after?: string;
  limit: number;
};

/**
 * Comments that might be quotes as far as the database can tell, newest received first: it walks the index of the
 * list, whose order of nulls is named. How long texts are is not asked here, for the planner could not guess it.
 */
export async function listQuoteCandidates(db: Db, query: CandidateQuery): Promise<CandidateRow[]> {
  return fetchRows(
    db,
    candidateRow,
    sql`select c.id, c.revision, c.text, c.category, a.name as artist, c.source, c.occurred_at::text as "occurredAt"
        from comments c left join artists a on a.id = c.artist_id
        where c.status = 'classificado' and ${chosen(query)} and (c.reviewed or c.confidence >= ${query.confidenceMin})
          and c.received_at >= ${query.since}::timestamptz and c.occurred_at >= ${query.since}::timestamptz
          and not exists (select from quotes q where q.comment_id = c.id)
          and not exists (select from passed_quotes p where p.comment_id = c.id)
          ${isAfter(query.after)}
        order by c.received_at desc nulls last, c.id desc nulls last limit ${query.limit}`,
  );
}

function chosen({ category }: CandidateQuery): SQL {
  return category ? sql`c.category = ${category}` : sql`c.category <> 'spam'`;
}

function isAfter(id: string | undefined): SQL {
  if (!id) return sql``;
  return sql`and (c.received_at, c.id) < (select l.received_at, l.id from comments l where l.id = ${id}::uuid)`;
}
