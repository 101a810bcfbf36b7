import { DumbbellRows } from '@/components/charts/dumbbell-rows';
import { AroundReleasesTable } from '@/components/report/around-releases-table';
import { ReportFigure } from '@/components/report/report-figure';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { AroundReleasesChart } from '@/lib/report/charts/around-releases-chart';
import { shorten } from '@/lib/text/shorten';

type AroundReleasesFigureProps = { chart: AroundReleasesChart; locale: Locale };

const longest = { title: 22, artist: 20 };
const ticks = [0, 0.25, 0.5, 0.75, 1];

export function AroundReleasesFigure({ chart, locale }: AroundReleasesFigureProps) {
  const t = getTranslator(locale, 'report');
  const rows = chart.rows.map(({ title, kind, artist, noon, n, nBefore, share, shareBefore }, index) => ({
    key: `${index}`,
    label: shorten(title, longest.title),
    detail: t('charts.lancamentos.detail', {
      kind,
      artist: shorten(artist, longest.artist),
      day: noon,
      n,
      nBefore,
    }),
    changeText: t('charts.lancamentos.change', { share, before: shareBefore }),
    color: 'rgb(var(--critica))',
    value: share,
    before: shareBefore,
  }));
  return (
    <ReportFigure
      chart={chart}
      locale={locale}
      table={(label) => <AroundReleasesTable label={label} rows={chart.rows} locale={locale} />}
    >
      {(texts) => (
        <DumbbellRows
          id={chart.id}
          {...texts}
          rows={rows}
          ticks={ticks.map((share) => ({ value: share, label: t('charts.lancamentos.tick', { share }) }))}
        />
      )}
    </ReportFigure>
  );
}
