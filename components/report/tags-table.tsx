import { DataTable } from '@/components/charts/data-table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { TagRow } from '@/lib/report/charts/tags-chart';

const columns = ['tag', 'comments', 'usual', 'times', 'z'] as const;

export function TagsTable({ label, rows, locale }: { label: string; rows: TagRow[]; locale: Locale }) {
  const t = getTranslator(locale, 'report');
  const count = new Intl.NumberFormat(locale);
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return (
    <DataTable
      label={label}
      columns={columns.map((column) => t(`charts.tags_48h.column.${column}`))}
      rows={rows.map(({ code, comments, usual, times, z }) => ({
        head: code,
        cells: [
          count.format(comments),
          decimal.format(usual),
          times === null ? '–' : decimal.format(times),
          decimal.format(z),
        ],
      }))}
    />
  );
}
