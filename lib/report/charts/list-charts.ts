import { buildCategoriesChart, type CategoriesChart } from '@/lib/report/charts/categories-chart';
import { buildDailyVolumeChart, type DailyVolumeChart } from '@/lib/report/charts/daily-volume-chart';
import type { WeekReport } from '@/lib/report/week-report';

export type Chart = CategoriesChart | DailyVolumeChart;

/** The charts of the report, in reading order. */
export function listCharts(report: WeekReport): Chart[] {
  return [buildCategoriesChart(report), buildDailyVolumeChart(report)];
}
