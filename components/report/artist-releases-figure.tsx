import { ChartFigure } from '@/components/charts/chart-figure';
import { DataTable } from '@/components/charts/data-table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { ArtistReport } from '@/lib/report/artist-report';

type ArtistReleasesFigureProps = { report: ArtistReport; locale: Locale };

const columns = ['release', 'n', 'praise', 'criticism', 'date'] as const;

/** Nothing where no release was discussed enough. */
export function ArtistReleasesFigure({ report, locale }: ArtistReleasesFigureProps) {
  const t = getTranslator(locale, 'report');
  const count = new Intl.NumberFormat(locale);
  const { name: artist, releases } = report;
  const [first] = releases;
  if (!first) return null;
  const title = t('artist.releases.title', { title: first.title, n: first.n });
  return (
    <ChartFigure id="lancamentos" title={title} description={t('artist.releases.description', { artist })}>
      <div className="text-sm">
        <DataTable
          label={title}
          columns={columns.map((column) => t(`artist.releases.column.${column}`))}
          rows={releases.map(({ title: name, kind, noon, n, praise, criticism }) => ({
            head: t('artist.releases.row', { title: name, kind }),
            cells: [
              ...[n, praise, criticism].map((value) => count.format(value)),
              noon === null ? '–' : t('artist.releases.date', { day: noon }),
            ],
          }))}
        />
      </div>
    </ChartFigure>
  );
}
