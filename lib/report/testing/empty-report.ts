import { toCounts } from '@/lib/report/counts';
import { listDays, shiftSpan, shiftWeek, spanSoFar, weekAt } from '@/lib/report/week';
import { weeksShown, type WeekReport } from '@/lib/report/week-report';

/** A report of Saturday, 21 November 2026, 13h20, before anybody spoke. */
export function emptyReport(): WeekReport {
  const now = new Date('2026-11-21T13:20:00-03:00');
  const week = weekAt(now);
  const span = spanSoFar(week, now);
  const none = toCounts([]);
  return {
    generatedAt: now.toISOString(),
    week,
    isClosed: false,
    span,
    previousSpan: shiftSpan(span, -1),
    counts: none,
    previousCounts: none,
    days: listDays({ from: shiftWeek(week, 1 - weeksShown).from, to: span.to }).map((day) => ({
      day,
      counts: none,
    })),
    artists: [],
    hours: [],
    tags: [],
    aroundReleases: [],
    releases: [],
    decisions: [],
    modelChanges: [],
  };
}
