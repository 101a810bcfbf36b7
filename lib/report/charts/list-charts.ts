import {
  buildAroundReleasesChart,
  type AroundReleasesChart,
} from '@/lib/report/charts/around-releases-chart';
import { buildArtistsChart, type ArtistsChart } from '@/lib/report/charts/artists-chart';
import { buildCategoriesChart, type CategoriesChart } from '@/lib/report/charts/categories-chart';
import { buildDailyVolumeChart, type DailyVolumeChart } from '@/lib/report/charts/daily-volume-chart';
import { buildMovedReleasesChart, type MovedReleasesChart } from '@/lib/report/charts/moved-releases-chart';
import { buildWeeklyBalanceChart, type WeeklyBalanceChart } from '@/lib/report/charts/weekly-balance-chart';
import type { WeekReport } from '@/lib/report/week-report';

export type Chart =
  | CategoriesChart
  | DailyVolumeChart
  | WeeklyBalanceChart
  | ArtistsChart
  | AroundReleasesChart
  | MovedReleasesChart;

/** The charts of the report, in reading order. */
export function listCharts(report: WeekReport): Chart[] {
  return [
    buildCategoriesChart(report),
    buildDailyVolumeChart(report),
    buildWeeklyBalanceChart(report),
    buildArtistsChart(report),
    buildAroundReleasesChart(report),
    buildMovedReleasesChart(report),
  ];
}
