import { DataTable } from '@/components/charts/data-table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { ArtistRow } from '@/lib/report/charts/artists-chart';
import { opinions } from '@/lib/report/counts';

type ArtistsTableProps = { label: string; rows: ArtistRow[]; locale: Locale };

export function ArtistsTable({ label, rows, locale }: ArtistsTableProps) {
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  const count = new Intl.NumberFormat(locale);
  return (
    <DataTable
      label={label}
      columns={[
        t('charts.artistas.column.artist'),
        ...opinions.map((category) => names(category)),
        t('charts.artistas.column.comments'),
      ]}
      rows={rows.map((row) => ({
        head: row.name ?? t('charts.artistas.others'),
        cells: [...row.opinions.map(({ comments }) => comments), row.n].map((n) => count.format(n)),
      }))}
    />
  );
}
