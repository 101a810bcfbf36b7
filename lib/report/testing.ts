import { noCounts, type Counts } from '@/lib/report/counts';
import { hoursOver, listDays, shiftSpan, shiftWeek, spanSoFar, weekAt } from '@/lib/report/week';
import { weeksShown, type WeekReport } from '@/lib/report/week-report';

/** A Saturday afternoon in week 47. */
const now = new Date('2026-11-21T13:20:00-03:00');

export function countsOf(counts: Partial<Counts>): Counts {
  return { ...noCounts, ...counts };
}

/** The numbers of a week in which nobody said anything, but for what is given. */
export function weekReportOf(given: Partial<WeekReport> = {}): WeekReport {
  const week = weekAt(now);
  const span = spanSoFar(week, now);
  return {
    generatedAt: now.toISOString(),
    week,
    isClosed: false,
    span,
    previousSpan: shiftSpan(hoursOver(span, now), -1),
    counts: countsOf({}),
    previousCounts: countsOf({}),
    days: daysOf(() => ({})),
    artists: [],
    hours: [],
    tags: [],
    aroundReleases: [],
    releases: [],
    decisions: [],
    bursts: [],
    modelChanges: [],
    ...given,
  };
}

/** The days of eight weeks up to the Saturday; the index is of the day. */
export function daysOf(countsOn: (index: number) => Partial<Counts>): WeekReport['days'] {
  const week = weekAt(now);
  const days = listDays({ from: shiftWeek(week, 1 - weeksShown).from, to: spanSoFar(week, now).to });
  return days.map((day, index) => ({ day, counts: countsOf(countsOn(index)) }));
}
