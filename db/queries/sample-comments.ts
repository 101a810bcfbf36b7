import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson, fetchRows } from '@/db/queries/bulk';
import type { CommentFilters } from '@/db/queries/comment-filters';
import { listPageIds } from '@/db/queries/comment-pages';

type SampleRequest = { filters: CommentFilters; among: number; size: number };

/** Ids of some that match, by chance among the newest `among` (of a period, among up to twice as many). */
export async function sampleComments(db: Db, { filters, among, size }: SampleRequest): Promise<string[]> {
  const ids = await listPageIds(db, { filters, limit: among });
  const drawn = await fetchRows(
    db,
    z.object({ id: z.string() }),
    sql`select id from json_array_elements_text(${asJson(ids)}) as id order by random() limit ${size}`,
  );
  return drawn.map(({ id }) => id);
}
