import { buildCategoriesChart, type CategoriesChart } from '@/lib/report/charts/categories-chart';
import { buildConfidenceChart, type ConfidenceChart } from '@/lib/report/charts/confidence-chart';
import { buildDailyVolumeChart, type DailyVolumeChart } from '@/lib/report/charts/daily-volume-chart';
import { buildHourlyVolumeChart, type HourlyVolumeChart } from '@/lib/report/charts/hourly-volume-chart';
import { buildTagsChart, type TagsChart } from '@/lib/report/charts/tags-chart';
import type { WeekReport } from '@/lib/report/week-report';

export type Chart = CategoriesChart | DailyVolumeChart | TagsChart | HourlyVolumeChart | ConfidenceChart;

/** The charts of the report, in reading order. */
export function listCharts(report: WeekReport): Chart[] {
  return [
    buildCategoriesChart(report),
    buildDailyVolumeChart(report),
    buildTagsChart(report),
    buildHourlyVolumeChart(report),
    buildConfidenceChart(report),
  ];
}
