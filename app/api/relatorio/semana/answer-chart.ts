import { z } from 'zod';
import { drawChartSvg } from '@/components/report/files/chart-svg';
import { defaultLocale, type Locale } from '@/i18n/locales';
import { reportPath } from '@/i18n/report-path';
import { sayReport } from '@/i18n/say-report';
import { NotFoundError } from '@/lib/errors';
import { siteUrl } from '@/lib/http/site-url';
import { svgToPng } from '@/lib/images/svg-to-png';
import { toChartCsv, toChartJson } from '@/lib/report/chart-file';
import type { Chart } from '@/lib/report/charts/list-charts';
import type { Report } from '@/lib/report/compose-report';
import { chartQuerySchema, type ChartQuery } from '@/lib/report/file-query';
import { keepLatest } from '@/lib/report/keep-latest';
import { openRoute } from './open-route';
import { requireChart, requireReport } from './require-report';

const paramsSchema = z.object({ semana: z.string().optional(), arquivo: z.string() });

type Wanted = { report: Report; chart: Chart; query: ChartQuery };
type Format = { type: string; write: (wanted: Wanted) => Promise<string | Uint8Array<ArrayBuffer>> };

const pngWidthPx = 1200;
const formats = new Map<string, Format>([
  ['json', { type: 'application/json; charset=utf-8', write: async (wanted) => writeJson(wanted) }],
  ['csv', { type: 'text/csv; charset=utf-8; header=present', write: async ({ chart }) => toChartCsv(chart) }],
  ['svg', { type: 'image/svg+xml; charset=utf-8', write: writeSvg }],
  [
    'png',
    { type: 'image/png', write: async (wanted) => svgToPng(await writeSvg(wanted), { widthPx: pngWidthPx }) },
  ],
]);
/** Drawing takes longer than all else here, and anybody may ask for it. */
const keepFile = keepLatest<string | Uint8Array<ArrayBuffer>>(128);

/** One chart of a report as a file, `categorias.csv`. */
export const answerChart = openRoute(async ({ request, context }) => {
  const { semana, arquivo } = paramsSchema.parse(await context?.params);
  const query = chartQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [, id = '', extension = ''] = /^(\w+)\.(\w+)$/.exec(arquivo) ?? [];
  const format = formats.get(extension);
  if (!format)
    throw new NotFoundError(`Há gráficos em ${[...formats.keys()].join(', ')}: peça {id}.{formato}.`);
  const report = await requireReport(semana);
  const chart = requireChart(report, id);
  const key = [report.generatedAt, report.week.id, arquivo, query.tema, query.idioma].join();
  const body = await keepFile(key, () => format.write({ report, chart, query }));
  return new Response(body, { headers: { 'content-type': format.type } });
});

function writeJson({ report, chart }: Wanted): string {
  const say = sayReport(defaultLocale);
  return JSON.stringify(toChartJson({ report, chart, say, source: addressOf(report, defaultLocale) }));
}

function writeSvg({ report, chart, query }: Wanted): Promise<string> {
  const locale = query.idioma;
  const theme = query.tema === 'escuro' ? 'dark' : 'light';
  return drawChartSvg({ report, chart, locale, theme, address: addressOf(report, locale) });
}

function addressOf({ week }: Report, locale: Locale): string {
  return siteUrl(reportPath(locale, week.id));
}
