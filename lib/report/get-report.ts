import { getDatabase } from '@/db/client';
import { listQuotes } from '@/db/queries/quotes';
import { getLastRevision, getSnapshot } from '@/db/queries/report-snapshots';
import type { ReportSnapshot } from '@/db/schema/report';
import { listArtistPages } from '@/lib/report/artist-pages';
import { composeReport, type Frozen, type Report } from '@/lib/report/compose-report';
import { keepLastGood, readLastGood } from '@/lib/report/last-good';
import { remember } from '@/lib/report/remember';
import { differencesSchema } from '@/lib/report/revise-weeks';
import { parseWeek, weekAt, type Week } from '@/lib/report/week';
import { getWeekReport } from '@/lib/report/week-report';
import { weekReportSchema } from '@/lib/report/week-report-schema';

/** Of a week; the newest of each category are among them. */
const mostQuotes = 200;

/**
 * The report of the current week, or of one by its id, as it was frozen once it closed, with the quotes and
 * artists' pages of this moment; null for what is no week, without the database.
 */
export async function getReport(weekId?: string): Promise<Report | null> {
  const now = new Date();
  const week = findWeek(weekId, now);
  if (!week) return null;
  const db = getDatabase();
  const snapshot = await getSnapshot(db, week.id);
  const [numbers, artistPages] = await Promise.all([
    snapshot ? weekReportSchema.parse(snapshot.numbers) : getWeekReport(db, { week, now }),
    listArtistPages(),
  ]);
  const report = composeReport(numbers, {
    now,
    frozen: snapshot && (await toFrozen(snapshot)),
    artistPages,
    quotes: await listQuotes(db, week, mostQuotes), // last: what is withdrawn meanwhile is in no page
  });
  await keepLastGood(week.id, withoutVoices(report));
  return report;
}

/** For what outlives the moment: a quote may be withdrawn. */
export function withoutVoices(report: Report): Report {
  return { ...report, voices: [] };
}

async function toFrozen({ week, frozenAt, hash }: ReportSnapshot): Promise<Frozen> {
  const last = await getLastRevision(getDatabase(), week);
  const differences = last ? differencesSchema.parse(last.differences) : [];
  return {
    at: frozenAt,
    hash,
    revision: last && differences.length > 0 ? { at: last.revisedAt, differences } : null,
  };
}

/**
 * The same, up to a minute old, or as old as the last good one while the database fails: without quotes then, which
 * may have been withdrawn since.
 */
export async function getRecentReport(weekId?: string): Promise<Report | null> {
  const week = findWeek(weekId, new Date());
  return week && recentReport(week.id);
}

const recentReport = remember(getReport, {
  maxAgeMs: 60_000,
  standIn: async (id, last) => (await readLastGood<Report>(id)) ?? (last && withoutVoices(last)),
});

function findWeek(weekId: string | undefined, now: Date): Week | null {
  return weekId === undefined ? weekAt(now) : parseWeek(weekId, now);
}
