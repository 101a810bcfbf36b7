import { DumbbellRows } from '@/components/charts/dumbbell-rows';
import { MovedReleasesTable } from '@/components/report/moved-releases-table';
import { ReportFigure } from '@/components/report/report-figure';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { MovedReleasesChart } from '@/lib/report/charts/moved-releases-chart';
import { shorten } from '@/lib/text/shorten';

type MovedReleasesFigureProps = { chart: MovedReleasesChart; locale: Locale };

const longest = { title: 22, artist: 30 };
const ticks = [-1, -0.5, 0, 0.5, 1];
const [criticism, praise] = ['rgb(var(--critica))', 'rgb(var(--elogio))'];

export function MovedReleasesFigure({ chart, locale }: MovedReleasesFigureProps) {
  const t = getTranslator(locale, 'report');
  const rows = chart.rows.map(({ title, kind, artist, n, nBefore, balance, balanceBefore }, index) => ({
    key: `${index}`,
    label: shorten(title, longest.title),
    detail: t('charts.lancamentos_que_mudaram.detail', {
      kind,
      by: artist === null ? 'nobody' : 'artist',
      artist: shorten(artist ?? '', longest.artist),
      n,
      nBefore,
    }),
    changeText: t('charts.lancamentos_que_mudaram.change', { balance, before: balanceBefore }),
    color: balance < 0 ? criticism : praise,
    value: balance,
    before: balanceBefore,
  }));
  return (
    <ReportFigure
      chart={chart}
      locale={locale}
      table={(label) => <MovedReleasesTable label={label} rows={chart.rows} locale={locale} />}
    >
      {(texts) => (
        <DumbbellRows
          id={chart.id}
          {...texts}
          rows={rows}
          ticks={ticks.map((balance) => ({
            value: balance,
            label: t('charts.lancamentos_que_mudaram.tick', { balance }),
          }))}
          ends={[
            { text: t('charts.lancamentos_que_mudaram.below'), color: criticism },
            { text: t('charts.lancamentos_que_mudaram.above'), color: praise },
          ]}
        />
      )}
    </ReportFigure>
  );
}
