import { Table, Td, Th } from '@/components/ui/table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { CategoryRow } from '@/lib/report/charts/categories-chart';

const columns = ['comments', 'share', 'commentsBefore', 'shareBefore'] as const;

export function CategoriesTable({ rows, locale }: { rows: CategoryRow[]; locale: Locale }) {
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  const count = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const share = (value: number | null) => (value === null ? '–' : percent.format(value));
  return (
    <Table label={t('charts.categorias.column.category')}>
      <thead>
        <tr>
          <Th>{t('charts.categorias.column.category')}</Th>
          {columns.map((column) => (
            <Th key={column} numeric>
              {t(`charts.categorias.column.${column}`)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.category}>
            <Th scope="row">{names(row.category)}</Th>
            <Td numeric>{count.format(row.comments)}</Td>
            <Td numeric>{share(row.share)}</Td>
            <Td numeric>{count.format(row.commentsBefore)}</Td>
            <Td numeric>{share(row.shareBefore)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
