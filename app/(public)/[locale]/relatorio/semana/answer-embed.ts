import { z } from 'zod';
import { requireChart, requireReport } from '@/app/api/relatorio/semana/require-report';
import { openRoute } from '@/app/api/relatorio/semana/open-route';
import { writeEmbed, type EmbedTheme } from '@/components/report/files/embed-document';
import { locales } from '@/i18n/locales';
import { reportPath } from '@/i18n/report-path';
import { siteUrl } from '@/lib/http/site-url';
import { embedQuerySchema } from '@/lib/report/file-query';
import { keepLatest } from '@/lib/report/keep-latest';

const paramsSchema = z.object({
  locale: z.enum(locales),
  semana: z.string().optional(),
  grafico: z.string(),
});
const themes = { claro: 'light', escuro: 'dark', sistema: 'system' } satisfies Record<string, EmbedTheme>;
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
  ].join('; '),
};
const keepEmbed = keepLatest<string>(128);

/** One chart as a page that any site may frame; no page of Next, which would load scripts into every one of them. */
export const answerEmbed = openRoute(async ({ request, context }) => {
  const { locale, semana, grafico } = paramsSchema.parse(await context?.params);
  const { tema } = embedQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const report = await requireReport(semana);
  const chart = requireChart(report, grafico);
  const key = [report.generatedAt, report.week.id, grafico, tema, locale].join();
  const reportUrl = `${siteUrl(reportPath(locale, report.week.id))}#${chart.id}`;
  const html = await keepEmbed(key, () =>
    writeEmbed({ report, chart, locale, theme: themes[tema], reportUrl }),
  );
  return new Response(html, { headers });
});
