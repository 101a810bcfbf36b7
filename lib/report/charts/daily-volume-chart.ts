import { changeOfPace } from '@/lib/report/change-of-pace';
import { listChartEvents, type ChartEvent } from '@/lib/report/chart-events';
import { judgeSample, type ChartBase } from '@/lib/report/charts/chart';
import { countOpinions, fewOpinions } from '@/lib/report/counts';
import type { Phrase } from '@/lib/report/phrase';
import { noonOf, type Week } from '@/lib/report/week';
import { daysOfWeek, weeksShown, type WeekReport } from '@/lib/report/week-report';
import { categories, type Category } from '@/lib/text/categories';

export type DailySeries = { category: Category; comments: number[] };
export type DailyVolumeChart = ChartBase<'volume_diario'> & {
  /** Days the chart has room for, and the first of them that is of the report's week. */
  slots: number;
  weekSlot: number;
  /** Those that have begun; `noon` is for date formatters. */
  days: { day: string; noon: Date }[];
  series: DailySeries[];
  events: ChartEvent[];
};

const leastChange = 0.2;

export function buildDailyVolumeChart(report: WeekReport): DailyVolumeChart {
  const { days, week, isClosed } = report;
  const volumes = days.map(({ day, counts }) => ({ day, n: countOpinions(counts) }));
  const n = volumes.reduce((sum, volume) => sum + volume.n, 0);
  return {
    id: 'volume_diario',
    title: n < fewOpinions ? composeShortTitle(n) : composeTitle(volumes, week),
    description: {
      key: 'charts.volume_diario.description',
      values: { weeks: weeksShown, period: isClosed ? 'closed' : 'open' },
    },
    unit: 'comments',
    ...judgeSample(n),
    slots: weeksShown * daysOfWeek,
    weekSlot: (weeksShown - 1) * daysOfWeek,
    days: days.map(({ day }) => ({ day, noon: noonOf(day) })),
    series: categories.map((category) => ({
      category,
      comments: days.map(({ counts }) => counts[category]),
    })),
    events: listChartEvents(report),
  };
}

function composeShortTitle(n: number): Phrase {
  const key = n === 0 ? 'charts.volume_diario.empty' : 'charts.volume_diario.few';
  return { key, values: { weeks: weeksShown, n } };
}

/** A peak in the week of the report, else a change of pace, else the peak wherever it was. */
function composeTitle(volumes: { day: string; n: number }[], week: Week): Phrase {
  const peak = volumes.reduce((top, volume) => (volume.n > top.n ? volume : top));
  const values = { weeks: weeksShown, n: peak.n, day: noonOf(peak.day) };
  if (peak.day >= week.from.slice(0, 10)) return { key: 'charts.volume_diario.peakNow', values };

  const change = changeOfPace(volumes.map(({ n }) => n));
  if (change === null || Math.abs(change) < leastChange) return { key: 'charts.volume_diario.peak', values };
  const key = change > 0 ? 'charts.volume_diario.above' : 'charts.volume_diario.below';
  return { key, values: { weeks: weeksShown - 1, change: Math.abs(change) } };
}
