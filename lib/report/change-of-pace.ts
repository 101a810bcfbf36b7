import { fewOpinions } from '@/lib/report/counts';

const daysOfWeek = 7;

/**
 * How much busier the last week is than the mean of those before (0.2 = 20 % more), on the weekdays that are
 * over. Null while no day is over, or where a week before was silent: then there is no pace to compare with.
 *
 * @param volumes comments a day, from a Monday; the last day is still running unless it ends a week
 */
export function changeOfPace(volumes: number[]): number | null {
  const days = volumes.length % daysOfWeek === 0 ? daysOfWeek : (volumes.length % daysOfWeek) - 1;
  const starts = volumes.map((_, index) => index).filter((index) => index % daysOfWeek === 0);
  const weeks = starts.map((start) => sum(volumes.slice(start, start + days)));
  const current = weeks.pop() ?? 0;
  const before = sum(weeks);
  if (weeks.includes(0) || before < fewOpinions) return null;
  return current / (before / weeks.length) - 1;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
