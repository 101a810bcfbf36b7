import type { Db } from '@/db/client';
import { listCategoryCounts, listDailyCounts, type DailyCount } from '@/db/queries/rollups';
import { localZone } from '@/lib/text/local-zone';
import { toCounts, type Counts } from '@/lib/report/counts';
import { listDays, shiftSpan, shiftWeek, spanSoFar, type Span, type Week } from '@/lib/report/week';

export const weeksShown = 8;
export const daysOfWeek = 7;

type DayCounts = { day: string; counts: Counts };

/** The numbers of one report; everything it says is computed from these. */
export type WeekReport = {
  generatedAt: string;
  week: Week;
  isClosed: boolean;
  /** What of the week has passed, and the same weekdays and hours a week earlier. */
  span: Span;
  previousSpan: Span;
  counts: Counts;
  previousCounts: Counts;
  /** Every day from the start of the seventh week before, to the last day of `span`. */
  days: DayCounts[];
};

export async function getWeekReport(db: Db, { week, now }: { week: Week; now: Date }): Promise<WeekReport> {
  const span = spanSoFar(week, now);
  const previousSpan = shiftSpan(span, -1);
  const shown = { from: shiftWeek(week, 1 - weeksShown).from, to: span.to };
  const rows = await db.transaction(
    async (tx) => ({
      counts: await listCategoryCounts(tx, span),
      previousCounts: await listCategoryCounts(tx, previousSpan),
      days: await listDailyCounts(tx, { ...shown, timeZone: localZone }),
    }),
    { isolationLevel: 'repeatable read', accessMode: 'read only' }, // figures and charts of one moment
  );
  return {
    generatedAt: now.toISOString(),
    week,
    isClosed: Date.parse(week.to) <= now.getTime(),
    span,
    previousSpan,
    counts: toCounts(rows.counts),
    previousCounts: toCounts(rows.previousCounts),
    days: fillDays(listDays(shown), rows.days),
  };
}

function fillDays(days: string[], rows: DailyCount[]): DayCounts[] {
  const byDay = Map.groupBy(rows, ({ day }) => day);
  return days.map((day) => ({ day, counts: toCounts(byDay.get(day) ?? []) }));
}
