import { DataTable } from '@/components/charts/data-table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { ConfidenceRow } from '@/lib/report/charts/confidence-chart';

type ConfidenceTableProps = { label: string; rows: ConfidenceRow[]; locale: Locale };

const columns = ['category', 'machine', 'mean', 'reviewed', 'reviewedShare'] as const;
const ranges = Array.from({ length: 10 }, (_, tenth) => tenth);

export function ConfidenceTable({ label, rows, locale }: ConfidenceTableProps) {
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  const count = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const share = (value: number | null) => (value === null ? '–' : percent.format(value));
  return (
    <DataTable
      label={label}
      columns={[
        ...columns.map((column) => t(`charts.confianca.column.${column}`)),
        ...ranges.map((tenth) => t('charts.confianca.tenth', { from: tenth * 10, to: (tenth + 1) * 10 })),
      ]}
      rows={rows.map(({ category, comments, mean, reviewed, reviewedShare, byTenth }) => ({
        head: names(category),
        cells: [
          count.format(comments),
          share(mean),
          count.format(reviewed),
          share(reviewedShare),
          ...ranges.map((tenth) => (byTenth ? count.format(byTenth[tenth] ?? 0) : '–')),
        ],
      }))}
    />
  );
}
