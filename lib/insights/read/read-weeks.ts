import { daysOf, type NamedTime, type WeekContext } from '@/lib/insights/read/find-weeks';
import { forms } from '@/lib/insights/read/week-forms';

/** The times a question names. */
export type NamedWeeks = {
  /** By id, oldest first; empty where none is named. Not all need to be known. */
  weeks: string[];
  days: string[];
  /** All the weeks, one after the other. */
  isTrend: boolean;
  /** Beside the week before. */
  isComparison: boolean;
};

/** Finds the times in folded words one space apart, and takes them out. */
export function readWeeks(folded: string, context: WeekContext): { rest: string; named: NamedWeeks } {
  let rest = folded;
  const times: NamedTime[] = [];
  for (const { pattern, read } of forms) {
    times.push(...[...rest.matchAll(pattern)].map((match) => read(match, context)));
    rest = rest.replaceAll(pattern, ' ');
  }
  const weeks = [...new Set(times.flatMap((time) => time.weeks ?? []))].toSorted();
  const weekdays = times.flatMap(({ weekday }) => weekday ?? []);
  const days = times.flatMap((time) => time.days ?? []);
  return {
    rest,
    named: {
      weeks,
      days: [...new Set([...days, ...resolveWeekdays(weekdays, weeks, context)])],
      isTrend: times.some(({ isTrend }) => isTrend),
      isComparison: times.some(({ isComparison }) => isComparison),
    },
  };
}

/** Of the weeks that are named, else of the newest. */
function resolveWeekdays(weekdays: number[], weeks: string[], context: WeekContext): string[] {
  const of = weeks.length > 0 ? weeks : context.known.slice(-1);
  return of.flatMap((id) => weekdays.flatMap((weekday) => daysOf(id, context)[weekday - 1] ?? []));
}
