import { and, desc, eq, gte, lt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Span } from '@/db/queries/rollups';
import { artists } from '@/db/schema/catalogue';
import { comments } from '@/db/schema/comments';
import { quotes } from '@/db/schema/quotes';
import type { Category } from '@/lib/text/categories';

/** What the public may read of a comment. */
export type Quote = {
  commentId: string;
  text: string;
  category: Category;
  artist: string | null;
  occurredAt: string;
};

/** The approved quotes of comments written in `[from, to)`, newest first. */
export async function listQuotes(db: Db, { from, to }: Span, limit: number): Promise<Quote[]> {
  const rows = await db
    .select({
      commentId: quotes.commentId,
      text: quotes.text,
      category: comments.category,
      artist: artists.name,
      occurredAt: quotes.occurredAt,
    })
    .from(quotes)
    .innerJoin(comments, eq(comments.id, quotes.commentId))
    .leftJoin(artists, eq(artists.id, comments.artistId))
    .where(and(gte(quotes.occurredAt, from), lt(quotes.occurredAt, to)))
    .orderBy(desc(quotes.occurredAt), desc(quotes.commentId))
    .limit(limit);
  return rows.flatMap(({ category, ...quote }) => (category === null ? [] : [{ ...quote, category }]));
}
