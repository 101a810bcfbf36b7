import { PHASE_PRODUCTION_BUILD } from 'next/constants';
import { cache } from 'react';
import { getDatabase } from '@/db/client';
import { composeReport, type Report } from '@/lib/report/compose-report';
import { parseWeek, weekAt } from '@/lib/report/week';
import { getWeekReport } from '@/lib/report/week-report';

/**
 * `waiting` while the site is built, which needs no database; `none` for what is no week. With the database
 * down it throws: an answer would take the place of the last good page.
 */
export type LoadedReport = { is: 'waiting' } | { is: 'none' } | { is: 'ready'; report: Report };

/** Once a request: the page and its metadata read the same report. */
export const loadReport = cache(async (weekId?: string): Promise<LoadedReport> => {
  if (process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD) return { is: 'waiting' };
  const now = new Date();
  const week = weekId === undefined ? weekAt(now) : parseWeek(weekId, now);
  if (!week) return { is: 'none' };
  return { is: 'ready', report: composeReport(await getWeekReport(getDatabase(), { week, now })) };
});
