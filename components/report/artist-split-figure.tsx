import { CategoryIcon } from '@/components/categories/category-icon';
import { BulletRows } from '@/components/charts/bullet-rows';
import { ChartFigure } from '@/components/charts/chart-figure';
import { DataTable } from '@/components/charts/data-table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { ArtistReport, SplitPart } from '@/lib/report/artist-report';

type ArtistSplitFigureProps = { report: ArtistReport; locale: Locale };

const id = 'categorias';

export function ArtistSplitFigure({ report, locale }: ArtistSplitFigureProps) {
  const t = getTranslator(locale, 'report');
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
        rows={split.map((part) => ({
          key: part.categories.join(),
          label: part.categories.length > 1 ? t('artist.split.others') : nameOf(part, locale),
          icon: (size) => <PartIcon part={part} {...size} />,
          color: colorOf(part),
          value: part.share,
          before: part.shareBefore,
          valueText: t('charts.categorias.value', { share: part.share }),
          countText: t('charts.categorias.count', { n: part.comments }),
          beforeText:
            part.shareBefore === null
              ? undefined
              : t('charts.categorias.before', { share: part.shareBefore }),
        }))}
      />
    </ChartFigure>
  );
}

type IconSize = { y: number; width: number; height: number };
type SplitTableProps = { label: string; split: SplitPart[]; locale: Locale };

const columns = ['category', 'comments', 'share', 'commentsBefore', 'shareBefore'] as const;

function SplitTable({ label, split, locale }: SplitTableProps) {
  const t = getTranslator(locale, 'report');
  const hasBefore = split.some(({ shareBefore }) => shareBefore !== null);
  const count = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const shown = hasBefore ? columns : columns.slice(0, 3);
  return (
    <DataTable
      label={label}
      columns={shown.map((column) => t(`charts.categorias.column.${column}`))}
      rows={split.map((part) => ({
        head: nameOf(part, locale),
        cells: [
          count.format(part.comments),
          percent.format(part.share),
          ...(part.commentsBefore === null ? [] : [count.format(part.commentsBefore)]),
          ...(part.shareBefore === null ? [] : [percent.format(part.shareBefore)]),
        ],
      }))}
    />
  );
}

function nameOf({ categories }: SplitPart, locale: Locale): string {
  const names = getTranslator(locale, 'categories');
  return new Intl.ListFormat(locale).format(categories.map((category) => names(category)));
}

/** Several categories have no colour of their own, and the icons of none. */
function colorOf({ categories: [category, ...others] }: SplitPart): string {
  return category && others.length === 0 ? `rgb(var(--${category}))` : 'rgb(var(--muted))';
}

function PartIcon({ part: { categories }, ...size }: { part: SplitPart } & IconSize) {
  const [category, ...others] = categories;
  if (category && others.length === 0) return <CategoryIcon category={category} {...size} />;
  const { y, width, height } = size;
  return <circle cx={width / 2} cy={y + height / 2} r={width / 3} fill="rgb(var(--muted))" />;
}
