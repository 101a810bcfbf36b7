import type { Report } from '@/lib/report/compose-report';
import { getReport, withoutVoices } from '@/lib/report/get-report';
import { keepLastGood, readLastGood } from '@/lib/report/last-good';
import { remember } from '@/lib/report/remember';
import { shiftWeek, weekAt } from '@/lib/report/week';

const weeksListed = 12;
const maxAgeMs = 600_000;

/** The last weeks that are over and had comments, newest first; up to ten minutes old: each is a report of its own. */
export async function listClosedWeeks(): Promise<Report[]> {
  return recentWeeks(weekAt(new Date()).id);
}

const kept = 'semanas';
const recentWeeks = remember(loadWeeks, {
  maxAgeMs,
  standIn: async (_key, last) => (await readLastGood<Report[]>(kept)) ?? last,
});

async function loadWeeks(): Promise<Report[]> {
  const current = weekAt(new Date());
  const reports: Report[] = [];
  for (let back = 1; back <= weeksListed; back += 1) {
    const report = await getReport(shiftWeek(current, -back).id); // one by one: readers come first
    if (report?.highlights.some(({ n }) => n > 0)) reports.push(withoutVoices(report));
  }
  await keepLastGood(kept, reports);
  return reports;
}
