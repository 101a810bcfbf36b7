import { DataTable } from '@/components/charts/data-table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { AroundReleaseRow } from '@/lib/report/charts/around-releases-chart';

type AroundReleasesTableProps = { label: string; rows: AroundReleaseRow[]; locale: Locale };

const columns = ['release', 'artist', 'date', 'nBefore', 'n', 'shareBefore', 'share'] as const;

export function AroundReleasesTable({ label, rows, locale }: AroundReleasesTableProps) {
  const t = getTranslator(locale, 'report');
  const count = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <DataTable
      label={label}
      columns={columns.map((column) => t(`charts.lancamentos.column.${column}`))}
      rows={rows.map((row) => ({
        head: row.title,
        cells: [
          row.artist,
          t('charts.lancamentos.date', { day: row.noon }),
          count.format(row.nBefore),
          count.format(row.n),
          percent.format(row.shareBefore),
          percent.format(row.share),
        ],
      }))}
    />
  );
}
