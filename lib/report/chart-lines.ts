import type { CategoriesChart } from '@/lib/report/charts/categories-chart';
import { toConfidenceLines } from '@/lib/report/charts/confidence-chart';
import type { DailyVolumeChart } from '@/lib/report/charts/daily-volume-chart';
import { toHourlyVolumeLines } from '@/lib/report/charts/hourly-volume-chart';
import type { Chart } from '@/lib/report/charts/list-charts';
import { toTagLines } from '@/lib/report/charts/tags-chart';
import { toAroundReleaseLines } from '@/lib/report/charts/around-releases-chart';
import { toArtistLines } from '@/lib/report/charts/artists-chart';
import { toMovedReleaseLines } from '@/lib/report/charts/moved-releases-chart';
import { toWeeklyBalanceLines } from '@/lib/report/charts/weekly-balance-chart';
import { toWireCategory } from '@/lib/text/categories';

export type ChartLine = Record<string, string | number | null>;

/** The numbers of a chart as flat rows, all with the same keys, as the wire and files show them. */
export function toLines(chart: Chart): ChartLine[] {
  return listLines(chart).map((line) =>
    Object.fromEntries(Object.entries(line).map(([key, value]) => [key, roundNumber(value)])),
  );
}

function listLines(chart: Chart): ChartLine[] {
  switch (chart.id) {
    case 'categorias':
      return toCategoryLines(chart);
    case 'volume_diario':
      return toDailyVolumeLines(chart);
    case 'tags_48h':
      return toTagLines(chart);
    case 'volume_horario':
      return toHourlyVolumeLines(chart);
    case 'confianca':
      return toConfidenceLines(chart);
    case 'saldo_semanal':
      return toWeeklyBalanceLines(chart);
    case 'artistas':
      return toArtistLines(chart);
    case 'lancamentos':
      return toAroundReleaseLines(chart);
    case 'lancamentos_que_mudaram':
      return toMovedReleaseLines(chart);
  }
}

function toCategoryLines({ rows }: CategoriesChart): ChartLine[] {
  return rows.map((row) => ({
    categoria: toWireCategory(row.category),
    comentarios: row.comments,
    comentarios_anterior: row.commentsBefore,
    participacao: row.share,
    participacao_anterior: row.shareBefore,
  }));
}

function toDailyVolumeLines({ days, series }: DailyVolumeChart): ChartLine[] {
  return days.flatMap(({ day }, index) =>
    series.map(({ category, comments }) => ({
      dia: day,
      categoria: toWireCategory(category),
      comentarios: comments[index] ?? 0,
    })),
  );
}

function roundNumber(value: string | number | null) {
  return typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value;
}
