import { plainCsv, toCsv } from '@/lib/export/to-csv';
import { toLines } from '@/lib/report/chart-lines';
import type { Chart } from '@/lib/report/charts/list-charts';
import type { Report } from '@/lib/report/compose-report';
import type { Say } from '@/lib/report/phrase';
import { describeChart } from '@/lib/report/report-json';

type ChartFile = { report: Report; chart: Chart; say: Say; source: string };

/** One chart on the wire, with what a reader needs to cite it. */
export function toChartJson({ report, chart, say, source }: ChartFile) {
  return {
    ...describeChart(chart, say),
    semana: report.week.id,
    encerrada: report.isClosed,
    gerado_em: report.generatedAt,
    fonte: source,
    linhas: toLines(chart),
  };
}

/** The lines under a header; nothing at all where there are none. */
export function toChartCsv(chart: Chart): string {
  const lines = toLines(chart);
  const [first] = lines;
  if (!first) return '';
  const columns = Object.keys(first);
  const rows = lines.map((line) => columns.map((column) => line[column] ?? null));
  return toCsv([columns, ...rows], plainCsv);
}
