import { DateTime } from 'luxon';
import { localZone } from '@/lib/text/local-zone';

/** An ISO week of São Paulo; `[from, to)` in ISO 8601. */
export type Week = { id: string; year: number; number: number; from: string; to: string };
export type Span = { from: string; to: string };

const weekId = /^(\d{4})-W(\d{2})$/;
const oldestYears = 10;
const dayMs = 86_400_000;

export function weekAt(instant: Date): Week {
  return weekOf(toDay(DateTime.fromJSDate(instant, { zone: localZone }).startOf('week')));
}

/** Reads `2026-W47`; null when it is no week, has not begun at `now`, or is over ten years old. */
export function parseWeek(id: string, now: Date): Week | null {
  const [, year, number] = weekId.exec(id) ?? [];
  if (!year || !number) return null;
  const start = DateTime.fromObject(
    { weekYear: Number(year), weekNumber: Number(number) },
    { zone: localZone },
  );
  if (!start.isValid || start.toJSDate() > now || isTooOld(start, now)) return null;
  return weekOf(toDay(start));
}

export function shiftWeek(week: Week, weeks: number): Week {
  return weekOf(shiftDays(week.from.slice(0, 10), 7 * weeks));
}

/** What of the week has passed at `now`, to the end of the hour: the report counts by the hour. */
export function spanSoFar(week: Week, now: Date): Span {
  const hourEnd = DateTime.fromJSDate(now, { zone: localZone }).startOf('hour').plus({ hours: 1 });
  return { from: week.from, to: toIso(DateTime.min(local(week.to), hourEnd)) };
}

/** Of a span the hours that are over at `now`: those of another week can be compared with them. */
export function hoursOver({ from, to }: Span, now: Date): Span {
  const hourStart = DateTime.fromJSDate(now, { zone: localZone }).startOf('hour');
  return { from, to: toIso(DateTime.min(local(to), hourStart)) };
}

/** The same weekdays and hours, some weeks later or (below zero) earlier. */
export function shiftSpan({ from, to }: Span, weeks: number): Span {
  return { from: toIso(local(from).plus({ weeks })), to: toIso(local(to).plus({ weeks })) };
}

/** The local days a span touches, as `2026-11-16`. */
export function listDays(span: Span): string[] {
  return listEach(daysBetween(span));
}

/** Each of some days, both ends included. */
export function listEach({ first, last }: { first: string; last: string }): string[] {
  const days = [first];
  for (let day = first; day < last; days.push(day)) day = shiftDays(day, 1);
  return days;
}

/** The hour of the week on the clock in which an instant lies: 0 is the first of Monday. */
export function hourOfWeek(iso: string): number {
  const { weekday, hour } = local(iso);
  return (weekday - 1) * 24 + hour;
}

/** Hours on the clock: every day of a span has 24 but the last, which may end sooner. */
export function countHours(span: Span): number {
  const { hour } = local(span.to);
  return listDays(span).length * 24 - (hour === 0 ? 0 : 24 - hour);
}

/** The first and the last local day a span touches. */
export function daysBetween({ from, to }: Span): { first: string; last: string } {
  return {
    first: toDay(local(from)),
    last: toDay(local(to).minus({ milliseconds: 1 })),
  };
}

/** Dates without a clock: each is a day of Greenwich, which are all as long. */
export function shiftDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** The first day of the week of a day. */
export function mondayOf(day: string): string {
  return shiftDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** The end of a span. */
export function lastHours({ to }: Span, hours: number): Span {
  return { from: toIso(local(to).minus({ hours })), to };
}

/** An instant of a local day, for date formatters: noon in Greenwich is morning in São Paulo. */
export function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** A week has one start, and a report asks for the same weeks over and over. */
const known = new Map<string, Week>();

function weekOf(monday: string): Week {
  const week = known.get(monday) ?? readWeek(monday);
  known.set(monday, week);
  return week;
}

function readWeek(monday: string): Week {
  const start = local(monday);
  const { weekYear: year, weekNumber: number } = start;
  const id = `${year}-W${String(number).padStart(2, '0')}`;
  return { id, year, number, from: toIso(start), to: toIso(start.plus({ weeks: 1 })) };
}

function local(iso: string) {
  return DateTime.fromISO(iso, { zone: localZone });
}

function toIso(time: DateTime): string {
  return time.toISO({ suppressMilliseconds: true }) ?? '';
}

function toDay(time: DateTime): string {
  return time.toISODate() ?? '';
}

function isTooOld(start: DateTime, now: Date): boolean {
  return start < DateTime.fromJSDate(now).minus({ years: oldestYears });
}
