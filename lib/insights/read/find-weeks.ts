import { DateTime } from 'luxon';
import { listDays, parseWeek, shiftWeek, weekAt } from '@/lib/report/week';
import { localZone } from '@/lib/text/local-zone';

/** `known` are the weeks that have a summary, oldest first. */
export type WeekContext = { now: Date; known: readonly string[] };

/** A time as a question names it. Weeks are ids, `2026-W47`; one that never was is `elsewhere`. */
export type NamedTime = {
  weeks?: string[];
  /** Local days, `2026-11-16`. */
  days?: string[];
  /** Monday is 1. */
  weekday?: number;
  /** All the weeks, one after the other. */
  isTrend?: boolean;
  /** Beside the week before. */
  isComparison?: boolean;
};

export const elsewhere: NamedTime = { weeks: ['elsewhere'] };
type PlainDate = { day: number; month: number; year: number | null };

export function ago(weeks: number, { now }: WeekContext): string {
  return shiftWeek(weekAt(now), -weeks).id;
}

export function lastWeeks(count: number, { known }: WeekContext): NamedTime {
  if (!(count >= 1) || count > known.length) return elsewhere;
  return { weeks: known.slice(-count), isTrend: count > 1 };
}

/** Without a year the one that is known, else the last that began. */
export function nearestWeek(number: number, year: number | null, { now, known }: WeekContext): string {
  const suffix = `-W${String(number).padStart(2, '0')}`;
  if (year !== null) return `${year}${suffix}`;
  const running = weekAt(now);
  const last = number <= running.number ? running.year : running.year - 1;
  return known.find((id) => id.endsWith(suffix)) ?? `${last}${suffix}`;
}

/** Without a year the last such day that has begun. */
export function onDate({ day, month, year }: PlainDate, { now }: WeekContext): NamedTime {
  const today = DateTime.fromJSDate(now, { zone: localZone });
  const inYear = (of: number) => DateTime.fromObject({ year: of, month, day }, { zone: localZone });
  const date =
    year === null && inYear(today.year) > today ? inYear(today.year - 1) : inYear(year ?? today.year);
  if (!date.isValid) return elsewhere;
  return { weeks: [weekAt(date.toJSDate()).id], days: [date.toFormat('yyyy-MM-dd')] };
}

/** The known weeks with a day in it. */
export function inMonth(month: number, year: number | null, context: WeekContext): NamedTime {
  const weeks = context.known.filter((id) =>
    daysOf(id, context).some((day) => {
      const date = DateTime.fromISO(day);
      return date.month === month && (year === null || date.year === year);
    }),
  );
  return weeks.length === 0 ? elsewhere : { weeks, isTrend: weeks.length > 1 };
}

/** `dia 20`, where one of the known weeks has it. */
export function onDayOfMonth(day: number, context: WeekContext): NamedTime {
  const found = context.known.flatMap((id) =>
    daysOf(id, context).flatMap((iso) => (DateTime.fromISO(iso).day === day ? [{ id, iso }] : [])),
  );
  const [first] = found;
  return first && found.length === 1 ? { weeks: [first.id], days: [first.iso] } : elsewhere;
}

export const onWeekday = (weekday: number): NamedTime => ({ weekday });

/** The days of a week, Monday first; none where it is no week. */
export function daysOf(id: string, { now }: WeekContext): string[] {
  const week = parseWeek(id, now);
  return week ? listDays(week) : [];
}
