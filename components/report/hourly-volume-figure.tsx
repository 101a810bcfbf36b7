import { HeatGrid } from '@/components/charts/heat-grid';
import { HourlyVolumeTable } from '@/components/report/hourly-volume-table';
import { ReportFigure } from '@/components/report/report-figure';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { HourlyVolumeChart } from '@/lib/report/charts/hourly-volume-chart';

const hoursOfDay = 24;
const tickHours = [0, 6, 12, 18, 24];

export function HourlyVolumeFigure({ chart, locale }: { chart: HourlyVolumeChart; locale: Locale }) {
  const t = getTranslator(locale, 'report');
  const marks = chart.peaks.map(({ noon, weekday, hour, comments }) => ({
    cell: (weekday - 1) * hoursOfDay + hour,
    label: t('charts.volume_horario.peakSlot', { day: noon, hour, n: comments }),
  }));
  return (
    <ReportFigure
      chart={chart}
      locale={locale}
      table={(label) => <HourlyVolumeTable label={label} chart={chart} locale={locale} />}
    >
      {(texts) => (
        <HeatGrid
          id={chart.id}
          {...texts}
          rows={chart.days.map(({ day, noon }) => ({
            key: day,
            label: t('charts.volume_horario.day', { day: noon }),
          }))}
          columns={hoursOfDay}
          values={chart.slots.map(({ comments }) => comments)}
          shades={chart.shades}
          ticks={tickHours.map((hour) => ({
            column: hour,
            label: t('charts.volume_horario.hour', { hour }),
          }))}
          marks={marks}
          scaleLabel={t('charts.volume_horario.scale', { n: chart.most })}
        />
      )}
    </ReportFigure>
  );
}
