import { CategoryIcon } from '@/components/categories/category-icon';
import { StepRows } from '@/components/charts/step-rows';
import { toEventNotes } from '@/components/report/describe-events';
import { DailyVolumeTable } from '@/components/report/daily-volume-table';
import { ReportFigure } from '@/components/report/report-figure';
import type { Locale } from '@/i18n/locales';
import { getTranslator, type Translator } from '@/i18n/translator';
import type { DailySeries, DailyVolumeChart } from '@/lib/report/charts/daily-volume-chart';
import type { Week } from '@/lib/report/week';

type DailyVolumeFigureProps = { chart: DailyVolumeChart; week: Week; locale: Locale };

const ticksEverySlots = 14;

export function DailyVolumeFigure({ chart, week, locale }: DailyVolumeFigureProps) {
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  const rows = chart.series.map((series) => ({
    key: series.category,
    label: names(series.category),
    icon: (size: object) => <CategoryIcon category={series.category} {...size} />,
    color: `rgb(var(--${series.category}))`,
    values: series.comments,
    peakText: describePeak(series, { days: chart.days, t }),
  }));
  const ticks = chart.days
    .map(({ noon }, slot) => ({ noon, slot }))
    .filter(({ slot }) => slot % ticksEverySlots === 0 && slot + ticksEverySlots <= chart.weekSlot)
    .map(({ noon, slot }) => ({ slot, label: t('charts.volume_diario.tick', { day: noon }) }));
  const band = { from: chart.weekSlot, to: chart.slots, label: t('week', { number: week.number }) };
  return (
    <ReportFigure
      chart={chart}
      locale={locale}
      table={(label) => <DailyVolumeTable label={label} chart={chart} locale={locale} />}
    >
      {(texts) => (
        <StepRows
          id={chart.id}
          {...texts}
          rows={rows}
          slots={chart.slots}
          band={band}
          ticks={ticks}
          notes={toEventNotes(chart.events, t)}
        />
      )}
    </ReportFigure>
  );
}

type PeakContext = { days: DailyVolumeChart['days']; t: Translator<'report'> };

function describePeak({ comments }: DailySeries, { days, t }: PeakContext): string {
  const n = Math.max(0, ...comments);
  const day = days[comments.indexOf(n)];
  if (n === 0 || !day) return t('charts.volume_diario.none');
  return t('charts.volume_diario.peakOf', { n, day: day.noon });
}
