import { CategoryIcon } from '@/components/categories/category-icon';
import { SplitRows, type SplitRow } from '@/components/charts/split-rows';
import { ArtistLinks } from '@/components/report/artist-links';
import { ArtistsTable } from '@/components/report/artists-table';
import { ReportFigure } from '@/components/report/report-figure';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { ArtistRow, ArtistsChart } from '@/lib/report/charts/artists-chart';
import { shorten } from '@/lib/text/shorten';

const longestName = 32;

export function ArtistsFigure({ chart, locale }: { chart: ArtistsChart; locale: Locale }) {
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const parts = chart.all.opinions.map(({ category }) => ({
    key: category,
    label: names(category),
    icon: (attributes: object) => <CategoryIcon category={category} {...attributes} />,
    color: `rgb(var(--${category}))`,
  }));
  const toRow = (row: ArtistRow, key: string, label: string): SplitRow => ({
    key,
    label,
    countText: t('charts.artistas.n', { n: row.n }),
    shares: row.opinions.map(({ share }) => share),
    shareTexts: row.opinions.map(({ share }) => percent.format(share)),
  });
  const rows = [
    toRow(chart.all, 'all', t('charts.artistas.all')),
    ...chart.rows.map((row, index) =>
      toRow(
        row,
        `${index}`,
        row.name === null ? t('charts.artistas.others') : shorten(row.name, longestName),
      ),
    ),
  ];
  return (
    <ReportFigure
      chart={chart}
      locale={locale}
      table={(label) => <ArtistsTable label={label} chart={chart} locale={locale} />}
    >
      {(texts) => (
        <>
          <SplitRows id={chart.id} {...texts} parts={parts} rows={rows} />
          <ArtistLinks rows={chart.rows} locale={locale} />
        </>
      )}
    </ReportFigure>
  );
}
