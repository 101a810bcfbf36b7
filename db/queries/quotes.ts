import { and, desc, eq, gte, lt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { Span } from '@/db/queries/rollups';
import { artists } from '@/db/schema/catalogue';
import { comments } from '@/db/schema/comments';
import { quotes } from '@/db/schema/quotes';

/** What the public may read of the comments written in `[from, to)`, newest first. */
export async function listQuotes(db: Db, { from, to }: Span, limit: number) {
  return db
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
}

/** What a comment says, and what of it the public may read (`shown`, null where nothing). */
export async function getQuotedWords(db: Db, commentId: string) {
  const [row] = await db
    .select({ text: comments.text, occurredAt: comments.occurredAt, shown: quotes.text })
    .from(comments)
    .leftJoin(quotes, eq(quotes.commentId, comments.id))
    .where(eq(comments.id, commentId));
  return row ?? null;
}
