import { DataTable } from '@/components/charts/data-table';
import type { Locale } from '@/i18n/locales';
import { artistPath } from '@/i18n/report-path';
import { getTranslator } from '@/i18n/translator';
import type { ArtistsChart } from '@/lib/report/charts/artists-chart';

type ArtistsTableProps = { label: string; chart: ArtistsChart; locale: Locale };

export function ArtistsTable({ label, chart, locale }: ArtistsTableProps) {
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  const count = new Intl.NumberFormat(locale);
  return (
    <DataTable
      label={label}
      columns={[
        t('charts.artistas.column.artist'),
        ...chart.all.opinions.map(({ category }) => names(category)),
        t('charts.artistas.column.comments'),
      ]}
      rows={chart.rows.map((row) => ({
        head: row.name ?? t('charts.artistas.others'),
        href: row.slug === null ? undefined : artistPath(locale, row.slug),
        cells: [...row.opinions.map(({ comments }) => comments), row.n].map((n) => count.format(n)),
      }))}
    />
  );
}
