import { z } from 'zod';
import { defaultLocale } from '@/i18n/locales';
import { sayReport } from '@/i18n/say-report';
import { toReportJson } from '@/lib/report/report-json';
import { openRoute } from './open-route';
import { requireReport } from './require-report';

const paramsSchema = z.object({ semana: z.string().optional() });

/** The report as JSON, of the current week or of one by its id. */
export const answerReport = openRoute(async ({ context }) => {
  const { semana } = paramsSchema.parse((await context?.params) ?? {}); // no params at all without a dynamic part
  return Response.json(toReportJson(await requireReport(semana), sayReport(defaultLocale)));
});
