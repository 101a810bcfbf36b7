import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import type { Span } from '@/db/queries/rollups';

const mostCharacters = 1_000;

/** Beginnings of texts without a tag among the newest `limit` comments received in `[from, to)`; spam left out. */
export async function listUntaggedTexts(db: Db, { from, to, limit }: Span & { limit: number }) {
  const rows = await fetchRows(
    db,
    z.object({ text: z.string() }),
    sql`with sample as materialized (
          select id, category, text from comments
          where received_at >= ${from}::timestamptz and received_at < ${to}::timestamptz
          order by received_at desc nulls last, id desc nulls last limit ${limit}
        )
        select left(text, ${mostCharacters}) as text from sample s
        where text is not null and category <> 'spam'
          and not exists (select from comment_tags t where t.comment_id = s.id)`,
  );
  return rows.map(({ text }) => text);
}
