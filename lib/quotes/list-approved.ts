import { getDatabase, type Db } from '@/db/client';
import { listApprovedQuotes } from '@/db/queries/quotes';

const pageRows = 50;

/** A page of the approved quotes, newest comment first. */
export async function listApproved({ after }: { after?: string }, db: Db = getDatabase()) {
  const rows = await listApprovedQuotes(db, { limit: pageRows + 1, after });
  const quotes = rows.slice(0, pageRows);
  return { quotes, next: rows.length > pageRows ? (quotes.at(-1)?.commentId ?? null) : null };
}
