import type { CategoriesChart } from '@/lib/report/charts/categories-chart';
import type { DailyVolumeChart } from '@/lib/report/charts/daily-volume-chart';
import type { Chart } from '@/lib/report/charts/list-charts';
import { toWireCategory } from '@/lib/text/categories';

export type ChartLine = Record<string, string | number | null>;

/** The numbers of a chart as flat rows, all with the same keys: the lines of its JSON and CSV files. */
export function toLines(chart: Chart): ChartLine[] {
  switch (chart.id) {
    case 'categorias':
      return toCategoryLines(chart);
    case 'volume_diario':
      return toDailyLines(chart);
  }
}

function toCategoryLines({ rows }: CategoriesChart): ChartLine[] {
  return rows.map((row) => ({
    categoria: toWireCategory(row.category),
    comentarios: row.comments,
    comentarios_anterior: row.commentsBefore,
    participacao: round(row.share),
    participacao_anterior: round(row.shareBefore),
  }));
}

function toDailyLines({ days, series }: DailyVolumeChart): ChartLine[] {
  return days.flatMap(({ day }, index) =>
    series.map(({ category, comments }) => ({
      dia: day,
      categoria: toWireCategory(category),
      comentarios: comments[index] ?? 0,
    })),
  );
}

function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
