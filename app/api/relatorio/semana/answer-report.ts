import { getDatabase } from '@/db/client';
import { defaultLocale } from '@/i18n/locales';
import { sayReport } from '@/i18n/say-report';
import { NotFoundError } from '@/lib/errors';
import { composeReport } from '@/lib/report/compose-report';
import { toReportJson } from '@/lib/report/report-json';
import { parseWeek, weekAt } from '@/lib/report/week';
import { getWeekReport } from '@/lib/report/week-report';

const headers = {
  'access-control-allow-origin': '*',
  'cache-control': 'public, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400',
};

/** The report as JSON, of the current week or of one by its id. */
export async function answerReport(weekId?: string): Promise<Response> {
  const now = new Date();
  const week = weekId === undefined ? weekAt(now) : parseWeek(weekId, now);
  if (!week)
    throw new NotFoundError('Não há relatório dessa semana. Use o formato 2026-W47, até a semana em curso.');
  const report = composeReport(await getWeekReport(getDatabase(), { week, now }));
  return Response.json(toReportJson(report, sayReport(defaultLocale)), { headers });
}
