import { CategoriesFigure } from '@/components/report/categories-figure';
import { ConfidenceFigure } from '@/components/report/confidence-figure';
import { DailyVolumeFigure } from '@/components/report/daily-volume-figure';
import { HourlyVolumeFigure } from '@/components/report/hourly-volume-figure';
import { TagsFigure } from '@/components/report/tags-figure';
import type { Locale } from '@/i18n/locales';
import type { Chart } from '@/lib/report/charts/list-charts';
import type { Week } from '@/lib/report/week';

type ReportChartProps = { chart: Chart; week: Week; locale: Locale };

export function ReportChart({ chart, week, locale }: ReportChartProps) {
  switch (chart.id) {
    case 'categorias':
      return <CategoriesFigure chart={chart} locale={locale} />;
    case 'volume_diario':
      return <DailyVolumeFigure chart={chart} week={week} locale={locale} />;
    case 'tags_48h':
      return <TagsFigure chart={chart} locale={locale} />;
    case 'volume_horario':
      return <HourlyVolumeFigure chart={chart} locale={locale} />;
    case 'confianca':
      return <ConfidenceFigure chart={chart} locale={locale} />;
  }
}
