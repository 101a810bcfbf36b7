import { countOpinions, noCounts, sumCounts } from '@/lib/report/counts';
import { leastCell, type DayCounts } from '@/lib/report/group-counts';
import { mondayOf } from '@/lib/report/week';

/** `leftOut` are the days of weeks that are not told of. */
export type ToldDays = { days: DayCounts[]; leftOut: string[] };

/**
 * Empties the days of weeks in which one to four opinions were given. What is not told of is in no sum either, so that
 * no subtraction gives it: whatever else was said in those weeks, the answer is the same.
 */
export function leaveOutSmallWeeks(days: DayCounts[]): ToldDays {
  const small = [...Map.groupBy(days, ({ day }) => mondayOf(day)).values()].filter((week) => {
    const n = countOpinions(sumCounts(week.map(({ counts }) => counts)));
    return n > 0 && n < leastCell;
  });
  const leftOut = new Set(small.flat().map(({ day }) => day));
  return {
    days: days.map((of) => (leftOut.has(of.day) ? { day: of.day, counts: noCounts } : of)),
    leftOut: [...leftOut],
  };
}
