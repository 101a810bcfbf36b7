import { DateTime } from 'luxon';
import { getDatabase, type Db } from '@/db/client';
import { listQuoteCandidates, type CandidateRow } from '@/db/queries/quote-candidates';
import { checkQuote } from '@/lib/quotes/check-quote';
import type { Category } from '@/lib/text/categories';

export const candidateDays = 14;
const candidatesShown = 20;
const confidenceMin = 0.9;
/** In characters; shorter ones say little. */
const shortestCandidate = 25;
const chunkRows = 60;
const mostChunks = 5;

/** A comment that may become a quote, with its text as the public would read it. */
export type Candidate = CandidateRow;

type PageRequest = { category?: Category; after?: string; now: Date };

/**
 * Recent comments that are fit to be quotes, newest first. The database does not know what is personal: a page goes
 * through 300 comments at most, and may hold few of them.
 */
export async function listCandidates({ category, after, now }: PageRequest, db: Db = getDatabase()) {
  const since = DateTime.fromJSDate(now).minus({ days: candidateDays }).toUTC().toISO() ?? '';
  const candidates: Candidate[] = [];
  let last = after;
  for (let chunk = 0; chunk < mostChunks; chunk += 1) {
    const rows = await listQuoteCandidates(db, {
      ...{ since, confidenceMin, category, after: last, limit: chunkRows },
    });
    for (const row of rows) {
      if (candidates.length === candidatesShown) return { candidates, next: last ?? null };
      candidates.push(...toCandidate(row));
      last = row.id;
    }
    if (rows.length < chunkRows) return { candidates, next: null };
  }
  return { candidates, next: last ?? null };
}

function toCandidate(row: CandidateRow): Candidate[] {
  const checked = checkQuote(row.text);
  const isOffered = checked.is === 'fit' && checked.text.length >= shortestCandidate;
  return isOffered ? [{ ...row, text: checked.text }] : [];
}
