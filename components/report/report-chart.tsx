import { CategoriesFigure } from '@/components/report/categories-figure';
import { DailyVolumeFigure } from '@/components/report/daily-volume-figure';
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
  }
}
