import { getDatabase } from '@/db/client';
import { composeReport, type Report } from '@/lib/report/compose-report';
import { remember } from '@/lib/report/remember';
import { parseWeek, weekAt, type Week } from '@/lib/report/week';
import { getWeekReport } from '@/lib/report/week-report';

/** The report of the current week, or of one by its id; null for what is no week, without the database. */
export async function getReport(weekId?: string): Promise<Report | null> {
  const now = new Date();
  const week = findWeek(weekId, now);
  return week && composeReport(await getWeekReport(getDatabase(), { week, now }));
}

/** The same, up to a minute old, or as old as the last good one while the database fails. */
export async function getRecentReport(weekId?: string): Promise<Report | null> {
  const week = findWeek(weekId, new Date());
  return week && recentReport(week.id);
}

const recentReport = remember(getReport, { maxAgeMs: 60_000 });

function findWeek(weekId: string | undefined, now: Date): Week | null {
  return weekId === undefined ? weekAt(now) : parseWeek(weekId, now);
}
