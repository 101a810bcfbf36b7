import { z } from 'zod';
import { defaultLocale } from '@/i18n/locales';
import { sayReport } from '@/i18n/say-report';
import { NotFoundError } from '@/lib/errors';
import { publicRoute } from '@/lib/http/route';
import { getRecentReport } from '@/lib/report/get-report';
import { toReportJson } from '@/lib/report/report-json';

const paramsSchema = z.object({ semana: z.string().optional() });
const headers = { 'cache-control': 'public, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400' };

const answer = publicRoute(async ({ context }) => {
  const { semana } = paramsSchema.parse((await context?.params) ?? {}); // no params at all without a dynamic part
  const report = await getRecentReport(semana);
  if (!report)
    throw new NotFoundError('Não há relatório dessa semana. Use o formato 2026-W47, até a semana em curso.');
  return Response.json(toReportJson(report, sayReport(defaultLocale)), { headers });
});

/** The report as JSON, of the current week or of one by its id; other sites may read its errors too. */
export const answerReport: typeof answer = async (request, context) => {
  const response = await answer(request, context);
  response.headers.set('access-control-allow-origin', '*');
  return response;
};
