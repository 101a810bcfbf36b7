import { AroundReleasesFigure } from '@/components/report/around-releases-figure';
import { ArtistsFigure } from '@/components/report/artists-figure';
import { CategoriesFigure } from '@/components/report/categories-figure';
import { ConfidenceFigure } from '@/components/report/confidence-figure';
import { DailyVolumeFigure } from '@/components/report/daily-volume-figure';
import { HourlyVolumeFigure } from '@/components/report/hourly-volume-figure';
import { TagsFigure } from '@/components/report/tags-figure';
import { MovedReleasesFigure } from '@/components/report/moved-releases-figure';
import { WeeklyBalanceFigure } from '@/components/report/weekly-balance-figure';
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
    case 'saldo_semanal':
      return <WeeklyBalanceFigure chart={chart} locale={locale} />;
    case 'artistas':
      return <ArtistsFigure chart={chart} locale={locale} />;
    case 'lancamentos':
      return <AroundReleasesFigure chart={chart} locale={locale} />;
    case 'lancamentos_que_mudaram':
      return <MovedReleasesFigure chart={chart} locale={locale} />;
  }
}
