import { DataTable } from '@/components/charts/data-table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { DailyVolumeChart } from '@/lib/report/charts/daily-volume-chart';

export function DailyVolumeTable({
  label,
  chart,
  locale,
}: {
  label: string;
  chart: DailyVolumeChart;
  locale: Locale;
}) {
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  const count = new Intl.NumberFormat(locale);
  return (
    <DataTable
      label={label}
      columns={[t('charts.volume_diario.column.day'), ...chart.series.map(({ category }) => names(category))]}
      rows={chart.days.map(({ noon }, index) => ({
        head: t('charts.volume_diario.row', { day: noon }),
        cells: chart.series.map(({ comments }) => count.format(comments[index] ?? 0)),
      }))}
    />
  );
}
