import { PHASE_PRODUCTION_BUILD } from 'next/constants';
import { cache } from 'react';
import type { Report } from '@/lib/report/compose-report';
import { getReport } from '@/lib/report/get-report';

/**
 * `waiting` while the site is built, which needs no database; `none` for what is no week. With the database
 * down it throws: an answer would take the place of the last good page.
 */
export type LoadedReport = { is: 'waiting' } | { is: 'none' } | { is: 'ready'; report: Report };

/** Once a request: the page and its metadata read the same report. */
export const loadReport = cache(async (weekId?: string): Promise<LoadedReport> => {
  if (process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD) return { is: 'waiting' };
  const report = await getReport(weekId);
  return report ? { is: 'ready', report } : { is: 'none' };
});
