import { DataTable } from '@/components/charts/data-table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { MovedReleaseRow } from '@/lib/report/charts/moved-releases-chart';

type MovedReleasesTableProps = { label: string; rows: MovedReleaseRow[]; locale: Locale };

const columns = ['release', 'nBefore', 'n', 'balanceBefore', 'balance'] as const;

export function MovedReleasesTable({ label, rows, locale }: MovedReleasesTableProps) {
  const t = getTranslator(locale, 'report');
  const count = new Intl.NumberFormat(locale);
  const points = (balance: number) => t('charts.lancamentos_que_mudaram.value', { balance });
  return (
    <DataTable
      label={label}
      columns={columns.map((column) => t(`charts.lancamentos_que_mudaram.column.${column}`))}
      rows={rows.map((row) => ({
        head: row.title,
        cells: [
          count.format(row.nBefore),
          count.format(row.n),
          points(row.balanceBefore),
          points(row.balance),
        ],
      }))}
    />
  );
}
