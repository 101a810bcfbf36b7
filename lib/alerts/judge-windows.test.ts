import { describe, expect, it, test } from 'vitest';
import { judgeWindows, windowsRead } from '@/lib/alerts/judge-windows';
import { measureAlarms, type Measured } from '@/lib/alerts/testing/measure-alarms';
import { wilsonInterval } from '@/lib/stats/wilson-interval';

const windows = (countOf: (ago: number) => number | null) =>
  Array.from({ length: windowsRead }, (_, ago) => countOf(ago));

describe('judgeWindows', () => {
  it('finds a day at three times what its weeks had', () => {
    const judged = judgeWindows(windows((ago) => (ago === 0 ? 120 : 40)));
    expect(judged).toMatchObject({ kind: 'spike', span: 'day', observed: 120 });
  });

  it('leaves a Saturday alone that is like other Saturdays', () => {
    const judged = judgeWindows(windows((ago) => (ago % 7 === 0 ? 150 : 40)));
    expect(judged).toMatchObject({ kind: 'quiet', span: 'day', observed: 150 });
  });

  it('leaves alone what is certain and small', () => {
    const judged = judgeWindows(windows((ago) => (ago === 0 ? 18_000 : 10_000)));
    expect(judged).toMatchObject({ kind: 'quiet' });
  });

  it('looks at a week where a day has too little', () => {
    const judged = judgeWindows(windows((ago) => (ago < 7 ? 15 : 5)));
    expect(judged).toMatchObject({ kind: 'spike', span: 'week', observed: 105 });
  });

  it('says nothing where fewer than 20 are expected in a week, however many come', () => {
    expect(judgeWindows(windows((ago) => (ago === 0 ? 500 : 2)))).toEqual({ kind: 'few' });
  });

  it('says nothing below the minimum that staff have set', () => {
    expect(
      judgeWindows(
        windows((ago) => (ago === 0 ? 900 : 40)),
        300,
      ),
    ).toEqual({ kind: 'few' });
  });

  it('says nothing of what has no four weeks of history, and takes no silence before its first day for one', () => {
    expect(judgeWindows(windows((ago) => (ago < 20 ? 60 : 0)))).toEqual({ kind: 'few' });
    expect(judgeWindows(windows((ago) => (ago < 40 ? 60 : 0)))).toMatchObject({ kind: 'quiet' });
  });

  it('does not take days on which nothing ran for silence', () => {
    const gap = (ago: number) => ago >= 5 && ago < 12;
    const judged = judgeWindows(windows((ago) => (gap(ago) ? null : 45)));
    expect(judged).toMatchObject({ kind: 'quiet' });
    if (judged.kind !== 'few') expect(judged.expected).toBeCloseTo(45, 1);
  });

  it('finds a second spike although there was one last week', () => {
    const judged = judgeWindows(windows((ago) => (ago === 0 || ago === 6 || ago === 7 ? 130 : 40)));
    expect(judged).toMatchObject({ kind: 'spike' });
  });
});

/** Subjects checked by the hour, with hours and weekdays of their own weight; seeds are fixed, figures are in docs. */
describe('on simulated subjects', () => {
  const settings = [
    { name: 'a day, variance twice the mean', span: 'day', dispersion: 2, expected: [20, 200] },
    { name: 'a day, variance as the mean', span: 'day', dispersion: 1, expected: [20, 200] },
    { name: 'a week, variance twice the mean', span: 'week', dispersion: 2, expected: [20, 100] },
    { name: 'a week, variance as the mean', span: 'week', dispersion: 1, expected: [20, 100] },
  ] as const;

  test.each(settings)(
    '$name: at most 1 false alarm in 100 weeks, and 9 in 10 triplings are found',
    ({ span, dispersion, expected: [least, most] }) => {
      const measured = measureAlarms({ seed: 1, subjects: 250, expected: [least, most], span, dispersion });
      expect(rateOf(measured)).toBeLessThanOrEqual(0.01);
      expect(wilsonInterval(measured.found, measured.triplings).low).toBeGreaterThanOrEqual(0.9);
    },
    60_000,
  );

  test('where barely 20 are expected: no more false alarms, and a tripling of two days is found', () => {
    const measured = measureAlarms({
      ...{ seed: 2, subjects: 400, span: 'day', dispersion: 2, lasts: 2 },
      expected: [20, 25],
    });
    expect(rateOf(measured)).toBeLessThanOrEqual(0.01);
    expect(wilsonInterval(measured.found, measured.triplings).low).toBeGreaterThanOrEqual(0.9);
  }, 60_000);

  const rateOf = ({ alarms, subjectWeeks }: Measured) => alarms / subjectWeeks;
});
