import { toLines } from '@/lib/report/chart-lines';
import type { DailyVolumeChart } from '@/lib/report/charts/daily-volume-chart';
import type { Chart } from '@/lib/report/charts/list-charts';
import type { Report } from '@/lib/report/compose-report';
import type { Highlight } from '@/lib/report/highlights';
import type { Say } from '@/lib/report/phrase';
import { toWireCategory } from '@/lib/text/categories';

const units = { comments: 'comentarios', share: 'participacao' };

/** The report on the wire; `say` gives its sentences a language. */
export function toReportJson(report: Report, say: Say) {
  const { week, span, previousSpan } = report;
  return {
    gerado_em: report.generatedAt,
    semana: week.id,
    encerrada: report.isClosed,
    periodo: { de: span.from, ate: span.to },
    periodo_anterior: { de: previousSpan.from, ate: previousSpan.to },
    manchete: say(report.headline),
    destaques: report.highlights.map((highlight) => toHighlightJson(highlight, say)),
    graficos: report.charts.map((chart) => toChartJson(chart, say)),
  };
}

function toHighlightJson({ id, unit, value, before, n, nBefore }: Highlight, say: Say) {
  const titulo = say({ key: `highlights.${id}` });
  return {
    id,
    titulo,
    unidade: units[unit],
    valor: round(value),
    anterior: round(before),
    n,
    n_anterior: nBefore,
  };
}

function toChartJson(chart: Chart, say: Say) {
  return { ...describeChart(chart, say), ...toDataJson(chart) };
}

/** What the report and a chart's own file say of it. */
export function describeChart({ id, title, description, unit, n }: Chart, say: Say) {
  return { id, titulo: say(title), descricao: say(description), unidade: units[unit], n };
}

function toDataJson(chart: Chart) {
  switch (chart.id) {
    case 'categorias':
      return { linhas: toLines(chart) };
    case 'volume_diario':
      return { series: toDailySeries(chart) };
  }
}

function toDailySeries({ days, series }: DailyVolumeChart) {
  return series.map(({ category, comments }) => ({
    categoria: toWireCategory(category),
    pontos: days.map(({ day }, index) => ({ dia: day, comentarios: comments[index] ?? 0 })),
  }));
}

function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
