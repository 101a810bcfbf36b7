import { describe, expect, it } from 'vitest';
import { findShareChange } from '@/lib/report/compare-shares';
import { composeReport } from '@/lib/report/compose-report';
import type { Counts } from '@/lib/report/counts';
import { countsOf, daysOf, weekReportOf } from '@/lib/report/testing';
import type { WeekReport } from '@/lib/report/week-report';

type Given = Pick<Partial<WeekReport>, 'hours' | 'modelChanges'> & {
  counts?: Partial<Counts>;
  previousCounts?: Partial<Counts>;
  perDay?: (index: number) => number;
};

function reportOf({ counts = {}, previousCounts = {}, perDay = () => 0, ...given }: Given) {
  return composeReport(
    weekReportOf({
      counts: countsOf(counts),
      previousCounts: countsOf(previousCounts),
      days: daysOf((index) => ({ elogio: perDay(index) })),
      ...given,
    }),
  );
}

function volumeTitle(perDay: (index: number) => number) {
  return reportOf({ perDay }).charts.find(({ id }) => id === 'volume_diario')?.title;
}

describe('the headline', () => {
  it('tells the share that moved most surely', () => {
    const { headline } = reportOf({
      counts: { elogio: 120, critica: 60, sugestao: 20 },
      previousCounts: { elogio: 155, critica: 25, sugestao: 20 },
    });
    expect(headline).toEqual({
      key: 'headline.moved',
      values: { category: 'critica', share: 0.3, before: 0.125, movement: 'doubled' },
    });
  });

  it('does not call chance a change', () => {
    const { headline } = reportOf({
      counts: { elogio: 21, critica: 14 },
      previousCounts: { elogio: 24, critica: 11 },
    });
    expect(headline.key).toBe('headline.steady');
  });

  it('tells the volume when the shares stand still', () => {
    const { headline } = reportOf({
      counts: { elogio: 90, critica: 30 },
      previousCounts: { elogio: 60, critica: 20 },
    });
    expect(headline).toMatchObject({ key: 'headline.volume', values: { change: 0.5, direction: 'up' } });
  });

  it('does not call one of four shares a change that chance moves in one of twenty looks', () => {
    const given = { counts: { elogio: 112, critica: 88 }, previousCounts: { elogio: 134, critica: 66 } };
    expect(findShareChange(countsOf(given.counts), countsOf(given.previousCounts))).toBeNull(); // z is 2.2
    expect(reportOf(given).headline.key).toBe('headline.steady');
  });

  it('does not call a volume a change that chance gives', () => {
    const given = { counts: { elogio: 41 }, previousCounts: { elogio: 32 } };
    expect(reportOf(given).headline.key).toBe('headline.steady');
  });

  it('compares the volume of the hours that are over, not of the one that runs', () => {
    const given = { counts: { elogio: 270 }, previousCounts: { elogio: 200 } };
    expect(reportOf(given).headline.key).toBe('headline.volume');
    const hours = [
      { weekday: 6, hour: 12, counts: countsOf({ elogio: 200 }) },
      { weekday: 6, hour: 13, counts: countsOf({ elogio: 70 }) }, // it is 13:20
    ];
    expect(reportOf({ ...given, hours }).headline).toMatchObject({
      key: 'headline.steady',
      values: { n: 270 },
    });
  });

  it('compares no share across a change of the model, and does not call it steady', () => {
    const given = { counts: { elogio: 150, critica: 50 }, previousCounts: { elogio: 50, critica: 150 } };
    const headline = (day: string) =>
      reportOf({ ...given, modelChanges: [{ day, from: 'a', to: 'b' }] }).headline.key;
    expect(headline('2026-11-09')).toBe('headline.moved'); // the first day that is compared
    expect(headline('2026-11-10')).toBe('headline.alone');
    expect(headline('2026-11-21')).toBe('headline.alone');
  });

  it('claims no change where there is nothing to compare with', () => {
    expect(reportOf({ counts: { elogio: 90 }, previousCounts: { elogio: 3 } }).headline.key).toBe(
      'headline.alone',
    );
  });

  it('gives counts and no shares below thirty comments', () => {
    expect(reportOf({ counts: { elogio: 7, critica: 22, spam: 400 } }).headline).toMatchObject({
      key: 'headline.few',
      values: { n: 29, praised: 7 },
    });
  });

  it('tells of the week before while the new one is silent', () => {
    expect(reportOf({ perDay: (index) => (index < 49 ? 10 : 0) }).headline).toEqual({
      key: 'headline.notYet',
      values: { n: 70, praise: 1 },
    });
    expect(reportOf({}).headline).toEqual({ key: 'headline.none' });
  });
});

describe('the figures', () => {
  it('leave SPAM out of every share', () => {
    const { highlights, charts, spam } = reportOf({ counts: { elogio: 30, critica: 10, spam: 60 } });
    expect(highlights.map(({ value }) => value)).toEqual([40, 0.75, 0.25]);
    expect(spam).toBe(60);
    const shares = charts.flatMap((chart) =>
      chart.id === 'categorias' ? chart.rows.map(({ share }) => share) : [],
    );
    expect(shares).toEqual([0.75, 0.25, 0, 0, null]);
  });

  it('have no share where there is no comment', () => {
    expect(reportOf({ counts: { spam: 3 } }).highlights.map(({ value }) => value)).toEqual([0, null, null]);
  });
});

describe('the daily volume', () => {
  it.each([
    ['peakNow', (index: number) => (index === 51 ? 30 : 10)],
    ['above', (index: number) => (index === 3 ? 40 : index < 49 ? 10 : 15)],
    ['below', (index: number) => (index < 49 ? 10 : 5)],
    ['peak', (index: number) => (index === 20 ? 12 : 10)],
    ['few', (index: number) => (index === 20 ? 12 : 0)],
    ['empty', () => 0],
  ])('is told as %s', (key, perDay) => {
    expect(volumeTitle(perDay)?.key).toBe(`charts.volume_diario.${key}`);
  });

  it('has room for the days of the week that are still to come', () => {
    const chart = reportOf({}).charts.find(({ id }) => id === 'volume_diario');
    expect(chart).toMatchObject({ slots: 56, weekSlot: 49, state: 'empty' });
  });
});

it('links to the next week only once it has ended', () => {
  expect(reportOf({}).nextWeek).toBeNull();
  expect(reportOf({}).previousWeek.id).toBe('2026-W46');
});
