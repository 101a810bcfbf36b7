import { describe, expect, it } from 'vitest';
import {
  countHours,
  hourOfWeek,
  hoursOver,
  listDays,
  parseWeek,
  shiftSpan,
  shiftWeek,
  spanSoFar,
  weekAt,
} from '@/lib/report/week';

const saturday = new Date('2026-11-21T13:20:00-03:00');

describe('weekAt', () => {
  it('begins on Monday in São Paulo, not in UTC', () => {
    expect(weekAt(new Date('2026-11-16T02:59:59Z')).id).toBe('2026-W46');
    expect(weekAt(new Date('2026-11-16T03:00:00Z'))).toEqual({
      id: '2026-W47',
      year: 2026,
      number: 47,
      from: '2026-11-16T00:00:00-03:00',
      to: '2026-11-23T00:00:00-03:00',
    });
  });

  it('gives the first days of January to week 53 of the year before', () => {
    expect(weekAt(new Date('2027-01-02T12:00:00-03:00')).id).toBe('2026-W53');
  });

  it('begins when the day does where a change of clocks skips midnight', () => {
    expect(weekAt(new Date('2018-11-05T12:00:00-02:00')).from).toBe('2018-11-05T00:00:00-02:00');
    expect(weekAt(new Date('2018-11-04T12:00:00-02:00')).from).toBe('2018-10-29T00:00:00-03:00');
  });
});

describe('parseWeek', () => {
  it('reads a week that has begun', () => {
    expect(parseWeek('2026-W47', saturday)?.from).toBe('2026-11-16T00:00:00-03:00');
    expect(parseWeek('2020-W53', saturday)?.number).toBe(53);
  });

  it.each([
    '2026-W48',
    '2025-W53',
    '2026-W00',
    '2026-W54',
    '2026-47',
    '2026-W7',
    ' 2026-W47',
    '',
    'x',
    '1970-W01',
  ])('refuses %j', (id) => {
    expect(parseWeek(id, saturday)).toBeNull();
  });
});

describe('spans', () => {
  it('end with the hour that is running, and the one before with the same hour', () => {
    const span = spanSoFar(weekAt(saturday), saturday);
    expect(span.to).toBe('2026-11-21T14:00:00-03:00');
    expect(shiftSpan(span, -1)).toEqual({
      from: '2026-11-09T00:00:00-03:00',
      to: '2026-11-14T14:00:00-03:00',
    });
  });

  it('are compared up to the last full hour, and with nothing in the first hour of a week', () => {
    const span = spanSoFar(weekAt(saturday), saturday);
    expect(hoursOver(span, saturday).to).toBe('2026-11-21T13:00:00-03:00');
    expect(hourOfWeek('2026-11-21T16:00:00Z')).toBe(5 * 24 + 13);
    const monday = new Date('2026-11-16T00:15:00-03:00');
    const early = hoursOver(spanSoFar(weekAt(monday), monday), monday);
    expect(early).toEqual({ from: '2026-11-16T00:00:00-03:00', to: '2026-11-16T00:00:00-03:00' });
    const closed = shiftWeek(weekAt(saturday), -1);
    expect(hoursOver(spanSoFar(closed, saturday), saturday)).toEqual({ from: closed.from, to: closed.to });
  });

  it('of a closed week are the week', () => {
    const week = shiftWeek(weekAt(saturday), -1);
    expect(spanSoFar(week, saturday)).toEqual({ from: week.from, to: week.to });
  });

  it('have 24 hours a day but on the day that is running', () => {
    const week = weekAt(saturday);
    expect(countHours(week)).toBe(7 * 24);
    expect(countHours(spanSoFar(week, saturday))).toBe(5 * 24 + 14);
    expect(countHours(spanSoFar(week, new Date(week.from)))).toBe(1);
  });

  it('list each local day once, also across a change of clocks', () => {
    const days = listDays({ from: '2018-10-29T00:00:00-03:00', to: '2018-11-12T00:00:00-02:00' });
    expect(days).toHaveLength(14);
    expect(new Set(days).size).toBe(14);
    expect(days.at(-1)).toBe('2018-11-11');
  });
});
