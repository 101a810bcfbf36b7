import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import type { CommentFilters } from '@/db/queries/comment-filters';
import { listPageQueries } from '@/db/queries/comment-pages';

type SampleRequest = { filters: CommentFilters; among: number; size: number };

/** Ids of some that match, by chance among the newest `among`. */
export async function sampleComments(db: Db, { filters, among, size }: SampleRequest): Promise<string[]> {
  let drawn: { id: string; matching: number }[] = [];
  for (const { ids, rest } of listPageQueries({ filters, limit: among })) {
    drawn = await fetchRows(
      db,
      z.object({ id: z.string(), matching: z.number() }),
      sql`with newest as materialized (${ids})
          select id, count(*) over ()::int as matching from newest order by random() limit ${size}`,
    );
    if (drawn[0]?.matching === among || !rest || (await db.execute(rest)).length === 0) break;
  }
  return drawn.map(({ id }) => id);
}
