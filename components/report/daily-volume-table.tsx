import { DataTable } from '@/components/charts/data-table';
import { describeEvents } from '@/components/report/describe-events';
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
  const ofDay = Map.groupBy(chart.events, ({ day }) => day);
  const hasEvents = chart.events.length > 0;
  return (
    <DataTable
      label={label}
      columns={[
        t('charts.volume_diario.column.day'),
        ...chart.series.map(({ category }) => names(category)),
        ...(hasEvents ? [t('charts.events.column')] : []),
      ]}
      rows={chart.days.map(({ day, noon }, index) => ({
        head: t('charts.volume_diario.row', { day: noon }),
        cells: [
          ...chart.series.map(({ comments }) => count.format(comments[index] ?? 0)),
          ...(hasEvents ? [describeEvents(ofDay.get(day) ?? [], t)] : []),
        ],
      }))}
    />
  );
}
