import { getDatabase } from '@/db/client';
import { listSummaryReaders } from '@/db/queries/stakeholders';
import { getSummary, listSummaryVersions } from '@/db/queries/summaries';
import { parseWeek } from '@/lib/report/week';
import { attemptsSchema } from '@/lib/summary/attempts';
import { weekFactsSchema } from '@/lib/summary/facts';
import { loadEvidence } from '@/lib/summary/load-evidence';
import { toWireSummary } from '@/lib/summary/wire-summary';

export type SummaryView = NonNullable<Awaited<ReturnType<typeof getSummaryView>>>;

/** All that the page of a week shows; null where there is no summary. */
export async function getSummaryView(weekId: string) {
  const db = getDatabase();
  const week = parseWeek(weekId, new Date());
  const summary = week && (await getSummary(db, week.id));
  if (!summary) return null;
  const [versions, { quotes }] = await Promise.all([
    listSummaryVersions(db, week.id),
    loadEvidence(db, week),
  ]);
  return {
    week,
    summary: toWireSummary(summary),
    facts: weekFactsSchema.parse(summary.facts),
    /** What may be quoted now. */
    quotes,
    versions: versions.map(({ version, writtenBy, author, createdAt, refusals }) => ({
      version,
      writtenBy,
      author,
      at: createdAt,
      attempts: attemptsSchema.parse(refusals),
    })),
  };
}

const readersListed = 500;

/** Confirmed readers, by whether a message of the week was written to them. */
export async function groupReaders(week: string) {
  const readers = await listSummaryReaders(getDatabase(), { week, limit: readersListed });
  const { yes = [], no = [] } = Object.groupBy(readers, ({ copies }) => (copies > 0 ? 'yes' : 'no'));
  return { withIt: yes, without: no };
}
