import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson, fetchRows } from '@/db/queries/bulk';
import type { Span } from '@/db/queries/rollups';
import { artists } from '@/db/schema/catalogue';
import { comments, commentStatuses } from '@/db/schema/comments';
import { passedQuotes, quoteChanges, quotes } from '@/db/schema/quotes';
import { categories, type Category } from '@/lib/text/categories';

/** What the public may read of a comment. */
export type Quote = {
  commentId: string;
  text: string;
  category: Category;
  artist: string | null;
  occurredAt: string;
};

/** The approved quotes of comments written in `[from, to)`, newest first, but for those that are in doubt again. */
export async function listQuotes(db: Db, span: Span, limit: number): Promise<Quote[]> {
  return toQuotes(await selectQuotesOf(db, span, limit));
}

/** The same; until the transaction ends none of them goes. */
export async function holdQuotes(tx: Db, span: Span, limit: number): Promise<Quote[]> {
  return toQuotes(await selectQuotesOf(tx, span, limit).for('share', { of: quotes }));
}

function selectQuotesOf(db: Db, { from, to }: Span, limit: number) {
  return selectQuotes(db)
    .where(and(isDecided, gte(quotes.occurredAt, from), lt(quotes.occurredAt, to)))
    .orderBy(...newestFirst)
    .limit(limit);
}

function toQuotes(rows: ApprovedQuote[]): Quote[] {
  return rows.flatMap(({ commentId, text, category, artist, occurredAt }) =>
    category === null ? [] : [{ commentId, text, category, artist, occurredAt }],
  );
}

const isDecided = eq(comments.status, 'classificado');
const newestFirst = [desc(quotes.occurredAt), desc(quotes.commentId)];

function selectQuotes(db: Db) {
  return db
    .select({
      commentId: quotes.commentId,
      text: quotes.text,
      category: comments.category,
      artist: artists.name,
      occurredAt: quotes.occurredAt,
      approvedBy: quotes.approvedBy,
      approvedAt: quotes.approvedAt,
      revision: comments.revision,
      /** While it is not, the public does not read it. */
      isDecided: sql<boolean>`${isDecided}`,
    })
    .from(quotes)
    .innerJoin(comments, eq(comments.id, quotes.commentId))
    .leftJoin(artists, eq(artists.id, comments.artistId));
}
/** With whose word it is public. */
export type ApprovedQuote = Awaited<ReturnType<typeof selectQuotes>>[number];

export async function getQuote(db: Db, commentId: string): Promise<ApprovedQuote | null> {
  const [quote] = await selectQuotes(db).where(eq(quotes.commentId, commentId));
  return quote ?? null;
}

/** A page of all of them, newest comment first; `after` is the last one of the page before. */
export async function listApprovedQuotes(
  db: Db,
  { limit, after }: { limit: number; after?: string },
): Promise<ApprovedQuote[]> {
  const isAfter = sql`(${quotes.occurredAt}, ${quotes.commentId})
    < (select c.occurred_at, c.id from comments c where c.id = ${after}::uuid)`;
  return selectQuotes(db)
    .where(after ? isAfter : undefined)
    .orderBy(...newestFirst)
    .limit(limit);
}

const quotableRow = z.object({
  revision: z.number(),
  status: z.enum(commentStatuses),
  category: z.enum(categories).nullable(),
  text: z.string().nullable(),
  occurredAt: z.string(),
});
export type Quotable = z.infer<typeof quotableRow>;

/** Until the transaction ends, its text and decision stay as they are. */
export async function lockQuotable(tx: Db, commentId: string): Promise<Quotable | null> {
  const [comment] = await fetchRows(
    tx,
    quotableRow,
    sql`select revision, status, category, text, occurred_at::text as "occurredAt" from comments
        where id = ${commentId}::uuid for no key update`,
  );
  return comment ?? null;
}

type Decided = { commentId: string; by: string; at: string };
type NewQuote = Decided & Pick<Quote, 'text' | 'occurredAt'>;

/** False when it is one already. */
export async function insertQuote(
  tx: Db,
  { commentId, text, occurredAt, by, at }: NewQuote,
): Promise<boolean> {
  await tx.delete(passedQuotes).where(eq(passedQuotes.commentId, commentId));
  const inserted = await tx
    .insert(quotes)
    .values({ commentId, text, occurredAt, approvedBy: by, approvedAt: at })
    .onConflictDoNothing()
    .returning({ commentId: quotes.commentId });
  return inserted.length > 0;
}

/** Returns whether it was one. */
export async function deleteQuote(tx: Db, commentId: string): Promise<boolean> {
  const deleted = await tx
    .delete(quotes)
    .where(eq(quotes.commentId, commentId))
    .returning({ commentId: quotes.commentId });
  return deleted.length > 0;
}

/** False when it was passed over before. */
export async function insertPassed(tx: Db, { commentId, by, at }: Decided): Promise<boolean> {
  const inserted = await tx
    .insert(passedQuotes)
    .values({ commentId, passedBy: by, passedAt: at })
    .onConflictDoNothing()
    .returning({ commentId: passedQuotes.commentId });
  return inserted.length > 0;
}

/**
 * Quotes follow what is decided of their comments: SPAM is read by nobody in public, whoever decided; the others
 * are shown by what they are now.
 */
export async function updateQuotes(
  tx: Db,
  decided: { id: string; category: Category | null }[],
): Promise<void> {
  const [spam, others] = [true, false].map((isSpam) =>
    decided.filter(({ category }) => (category === 'spam') === isSpam).map(({ id }) => id),
  );
  if (spam?.length) await tx.execute(sql`delete from quotes where comment_id in ${among(spam)}`);
  if (others?.length)
    await tx.execute(sql`update quotes set text = text where comment_id in ${among(others)}`);
}

const among = (ids: string[]) => sql`(select value::uuid from json_array_elements_text(${asJson(ids)}))`;

/** The version that the quotes of each week have since one came, went or changed. */
export async function listQuoteChanges(db: Db): Promise<{ week: string; version: string }[]> {
  return db.select().from(quoteChanges);
}

/** What a comment says, and what of it the public may read (`shown`, null where nothing). */
export async function getQuotedWords(db: Db, commentId: string) {
  const [row] = await db
    .select({
      commentId: comments.id,
      text: comments.text,
      occurredAt: comments.occurredAt,
      shown: quotes.text,
    })
    .from(comments)
    .leftJoin(quotes, eq(quotes.commentId, comments.id))
    .where(eq(comments.id, commentId));
  return row ?? null;
}
export type QuotedWords = NonNullable<Awaited<ReturnType<typeof getQuotedWords>>>;
