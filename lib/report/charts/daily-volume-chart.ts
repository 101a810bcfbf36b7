import { judgeSample, type ChartBase } from '@/lib/report/charts/chart';
import { countOpinions, fewOpinions } from '@/lib/report/counts';
import type { Phrase } from '@/lib/report/phrase';
import { noonOf, type Week } from '@/lib/report/week';
import { daysOfWeek, weeksShown, type DayCounts, type WeekReport } from '@/lib/report/week-report';
import { categories, type Category } from '@/lib/text/categories';

export type DailySeries = { category: Category; comments: number[] };
export type DailyVolumeChart = ChartBase<'volume_diario'> & {
  /** Days the chart has room for, and the first of them that is of the report's week. */
  slots: number;
  weekSlot: number;
  /** Those that have begun; `noon` is for date formatters. */
  days: { day: string; noon: Date }[];
  series: DailySeries[];
};

const leastChange = 0.2;

export function buildDailyVolumeChart({ days, week }: WeekReport): DailyVolumeChart {
  const n = days.reduce((sum, { counts }) => sum + countOpinions(counts), 0);
  return {
    id: 'volume_diario',
    title: composeTitle(days, week),
    description: { key: 'charts.volume_diario.description', values: { weeks: weeksShown } },
    unit: 'comments',
    ...judgeSample(n),
    slots: weeksShown * daysOfWeek,
    weekSlot: (weeksShown - 1) * daysOfWeek,
    days: days.map(({ day }) => ({ day, noon: noonOf(day) })),
    series: categories.map((category) => ({
      category,
      comments: days.map(({ counts }) => counts[category]),
    })),
  };
}

function composeTitle(days: DayCounts[], week: Week): Phrase {
  const volumes = days.map(({ day, counts }) => ({ day, n: countOpinions(counts) }));
  const peak = volumes.reduce<(typeof volumes)[number] | null>(
    (top, at) => (top && top.n >= at.n ? top : at),
    null,
  );
  if (!peak || peak.n === 0) return { key: 'charts.volume_diario.empty', values: { weeks: weeksShown } };

  const values = { weeks: weeksShown, n: peak.n, day: noonOf(peak.day) };
  if (peak.day >= week.from.slice(0, 10)) return { key: 'charts.volume_diario.peakNow', values };
  const change = changeOfPace(volumes.map(({ n }) => n));
  if (change === null || Math.abs(change) < leastChange) return { key: 'charts.volume_diario.peak', values };
  const key = change > 0 ? 'charts.volume_diario.above' : 'charts.volume_diario.below';
  return { key, values: { weeks: weeksShown - 1, change: Math.abs(change) } };
}

/** Comments a day of this week's whole days, against those of the weeks before; null while that says little. */
function changeOfPace(volumes: number[]): number | null {
  const earlier = volumes.slice(0, (weeksShown - 1) * daysOfWeek);
  const current = volumes.slice(earlier.length);
  const whole = current.length === daysOfWeek ? current : current.slice(0, -1);
  if (whole.length === 0 || sum(earlier) < fewOpinions) return null;
  return sum(whole) / whole.length / (sum(earlier) / earlier.length) - 1;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
