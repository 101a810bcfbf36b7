import type { Db } from '@/db/client';
import { holdQuotes, listQuotes, type Quote } from '@/db/queries/quotes';
import { listArtistCounts } from '@/db/queries/report-counts';
import { getSnapshot } from '@/db/queries/report-snapshots';
import { groupArtists, type ArtistCounts } from '@/lib/report/group-counts';
import { daysBetween, shiftWeek, type Week } from '@/lib/report/week';
import { getWeekReport, type WeekReport } from '@/lib/report/week-report';
import { weekReportSchema } from '@/lib/report/week-report-schema';
import { composeFacts } from '@/lib/summary/compose-facts';
import type { ApprovedQuote, Evidence, WeekFacts } from '@/lib/summary/facts';
import { isSafeQuote } from '@/lib/summary/verify/safe-name';

const quotesRead = 200;

/** What may be said of a closed week now: by the numbers it was frozen with, else counted anew. */
export async function loadEvidence(db: Db, week: Week): Promise<Evidence> {
  return {
    facts: await loadFacts(db, week),
    quotes: toApproved(await listQuotes(db, week, quotesRead)),
  };
}

/** The same for what is to be kept: until the transaction ends no quote is withdrawn, and its words are kept with it. */
export async function holdEvidence(tx: Db, week: Week, facts: WeekFacts): Promise<Evidence> {
  return { facts, quotes: toApproved(await holdQuotes(tx, week, quotesRead)) };
}

export async function loadFacts(db: Db, week: Week): Promise<WeekFacts> {
  const { numbers, frozenHash } = await loadNumbers(db, week);
  const previousArtists = await loadArtists(db, shiftWeek(week, -1));
  return composeFacts({ numbers, previousArtists, frozenHash });
}

async function loadNumbers(db: Db, week: Week): Promise<{ numbers: WeekReport; frozenHash: string | null }> {
  const snapshot = await getSnapshot(db, week.id);
  if (snapshot) return { numbers: weekReportSchema.parse(snapshot.numbers), frozenHash: snapshot.hash };
  return { numbers: await getWeekReport(db, { week, now: new Date(week.to) }), frozenHash: null };
}

async function loadArtists(db: Db, week: Week): Promise<ArtistCounts[]> {
  const snapshot = await getSnapshot(db, week.id);
  if (snapshot) return weekReportSchema.parse(snapshot.numbers).artists;
  return groupArtists(await listArtistCounts(db, daysBetween(week)));
}

function toApproved(quotes: Quote[]): ApprovedQuote[] {
  return quotes
    .filter(isSafeQuote)
    .map(({ commentId, text, category, artist }) => ({ commentId, text, category, artist }));
}
