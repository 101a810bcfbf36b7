import { DataTable } from '@/components/charts/data-table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { CategoryRow } from '@/lib/report/charts/categories-chart';

const columns = ['category', 'comments', 'share', 'commentsBefore', 'shareBefore'] as const;

export function CategoriesTable({
  label,
  rows,
  locale,
}: {
  label: string;
  rows: CategoryRow[];
  locale: Locale;
}) {
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  const count = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const share = (value: number | null) => (value === null ? '–' : percent.format(value));
  return (
    <DataTable
      label={label}
      columns={columns.map((column) => t(`charts.categorias.column.${column}`))}
      rows={rows.map((row) => ({
        head: names(row.category),
        cells: [
          count.format(row.comments),
          share(row.share),
          count.format(row.commentsBefore),
          share(row.shareBefore),
        ],
      }))}
    />
  );
}
