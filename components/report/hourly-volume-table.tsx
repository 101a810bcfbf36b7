import { DataTable } from '@/components/charts/data-table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { DayPart, HourlyVolumeChart } from '@/lib/report/charts/hourly-volume-chart';

type HourlyVolumeTableProps = { label: string; chart: HourlyVolumeChart; locale: Locale };

const dayParts: DayPart[] = ['dawn', 'morning', 'afternoon', 'evening'];

/** Parts of the day in place of 168 hours. */
export function HourlyVolumeTable({ label, chart, locale }: HourlyVolumeTableProps) {
  const t = getTranslator(locale, 'report');
  const count = new Intl.NumberFormat(locale);
  return (
    <DataTable
      label={label}
      columns={(['day', ...dayParts, 'total'] as const).map((column) =>
        t(`charts.volume_horario.column.${column}`),
      )}
      rows={chart.days.map(({ noon, parts, total }) => ({
        head: t('charts.volume_diario.row', { day: noon }),
        cells: [...dayParts.map((part) => parts[part]), total].map((n) => count.format(n)),
      }))}
    />
  );
}
