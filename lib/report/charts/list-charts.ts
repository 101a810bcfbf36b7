import {
  buildAroundReleasesChart,
  type AroundReleasesChart,
} from '@/lib/report/charts/around-releases-chart';
import { buildArtistsChart, type ArtistPages, type ArtistsChart } from '@/lib/report/charts/artists-chart';
import { buildCategoriesChart, type CategoriesChart } from '@/lib/report/charts/categories-chart';
import { buildConfidenceChart, type ConfidenceChart } from '@/lib/report/charts/confidence-chart';
import { buildDailyVolumeChart, type DailyVolumeChart } from '@/lib/report/charts/daily-volume-chart';
import { buildHourlyVolumeChart, type HourlyVolumeChart } from '@/lib/report/charts/hourly-volume-chart';
import { buildMovedReleasesChart, type MovedReleasesChart } from '@/lib/report/charts/moved-releases-chart';
import { buildTagsChart, type TagsChart } from '@/lib/report/charts/tags-chart';
import { buildWeeklyBalanceChart, type WeeklyBalanceChart } from '@/lib/report/charts/weekly-balance-chart';
import type { WeekReport } from '@/lib/report/week-report';

export type Chart =
  | CategoriesChart
  | DailyVolumeChart
  | ArtistsChart
  | AroundReleasesChart
  | TagsChart
  | WeeklyBalanceChart
  | HourlyVolumeChart
  | MovedReleasesChart
  | ConfidenceChart;

/** The charts of the report, in reading order. */
export function listCharts(report: WeekReport, artistPages: ArtistPages = new Set()): Chart[] {
  return [
    buildCategoriesChart(report),
    buildDailyVolumeChart(report),
    buildArtistsChart(report, artistPages),
    buildAroundReleasesChart(report),
    buildTagsChart(report),
    buildWeeklyBalanceChart(report),
    buildHourlyVolumeChart(report),
    buildMovedReleasesChart(report),
    buildConfidenceChart(report),
  ];
}
