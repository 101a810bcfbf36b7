import { CategoryIcon } from '@/components/categories/category-icon';
import { BulletRows } from '@/components/charts/bullet-rows';
import { ChartFigure } from '@/components/charts/chart-figure';
import { DataTable } from '@/components/charts/data-table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { ArtistReport, SplitRow } from '@/lib/report/artist-report';

type ArtistSplitFigureProps = { report: ArtistReport; locale: Locale };

const id = 'categorias';

export function ArtistSplitFigure({ report, locale }: ArtistSplitFigureProps) {
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  const { name: artist, period, n, split } = report;
  const title = t('artist.split.title', { artist });
  const description = t('artist.split.description', { artist, period: period.is });
  return (
    <ChartFigure
      id={id}
      title={title}
      description={description}
      sample={t('charts.n', { n })}
      table={{
        label: t('charts.table'),
        content: <SplitTable label={title} split={split} locale={locale} />,
      }}
    >
      <BulletRows
        id={id}
        title={title}
        description={description}
        rows={split.map(({ category, comments, share, shareBefore }) => ({
          key: category,
          label: names(category),
          icon: (size) => <CategoryIcon category={category} {...size} />,
          color: `rgb(var(--${category}))`,
          value: share ?? 0,
          before: shareBefore,
          valueText: t('charts.categorias.value', { share: share ?? 0 }),
          countText: t('charts.categorias.count', { n: comments }),
          beforeText:
            shareBefore === null ? undefined : t('charts.categorias.before', { share: shareBefore }),
        }))}
      />
    </ChartFigure>
  );
}

type SplitTableProps = { label: string; split: SplitRow[]; locale: Locale };

const columns = ['category', 'comments', 'share', 'commentsBefore', 'shareBefore'] as const;

function SplitTable({ label, split, locale }: SplitTableProps) {
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  const hasBefore = split.some(({ shareBefore }) => shareBefore !== null);
  const count = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const shown = hasBefore ? columns : columns.slice(0, 3);
  return (
    <DataTable
      label={label}
      columns={shown.map((column) => t(`charts.categorias.column.${column}`))}
      rows={split.map(({ category, comments, share, commentsBefore, shareBefore }) => ({
        head: names(category),
        cells: [
          count.format(comments),
          percent.format(share ?? 0),
          ...(commentsBefore === null ? [] : [count.format(commentsBefore)]),
          ...(shareBefore === null ? [] : [percent.format(shareBefore)]),
        ],
      }))}
    />
  );
}
