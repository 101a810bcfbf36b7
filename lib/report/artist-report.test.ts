import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toArtistJson } from '@/lib/report/artist-json';
import { daysBefore, type ArtistNumbers } from '@/lib/report/artist-numbers';
import { composeArtistReport } from '@/lib/report/artist-report';
import { countOpinions, type Counts } from '@/lib/report/counts';
import { countsOf, weekReportOf } from '@/lib/report/testing';
import { daysBetween, shiftDays } from '@/lib/report/week';

type Given = {
  counts?: Partial<Counts>;
  /** All of them by default. */
  countsOver?: Partial<Counts>;
  previousCounts?: Partial<Counts>;
  /** By how many days ago it was; today is 0. */
  perDay?: (daysAgo: number) => Partial<Counts>;
  releases?: ArtistNumbers['releases'];
  modelChanges?: ArtistNumbers['modelChanges'];
};

/** An artist nobody spoke of but for what is given, on a Saturday of week 47. */
function numbersOf({
  perDay = () => ({}),
  releases = [],
  modelChanges = [],
  ...given
}: Given): ArtistNumbers {
  const { counts = {}, countsOver = counts, previousCounts = {} } = given;
  const { generatedAt, week, span, previousSpan } = weekReportOf();
  const { last } = daysBetween(span);
  const days = Array.from({ length: daysBefore + 1 }, (_, index) => ({
    day: shiftDays(last, index - daysBefore),
    counts: countsOf(perDay(daysBefore - index)),
  }));
  return {
    ...{ generatedAt, name: 'Ana', slug: 'ana', week, span, previousSpan, days, releases },
    ...{ counts: countsOf(counts), countsOver: countsOf(countsOver) },
    ...{ previousCounts: countsOf(previousCounts), modelChanges },
  };
}
const reportOf = (given: Given) => composeArtistReport(numbersOf(given));

describe('the period', () => {
  it('is the week where it and the same part of the one before have thirty opinions', () => {
    const report = reportOf({ counts: { elogio: 20, critica: 20 }, previousCounts: { elogio: 30 } });
    expect(report.period).toMatchObject({ is: 'week', first: '2026-11-16', last: '2026-11-21' });
  });

  it('is four whole weeks beside the four before where the week has too little to say', () => {
    const perDay = (daysAgo: number) => (daysAgo === 0 ? { critica: 500 } : { elogio: 2 });
    const { period, figures } = reportOf({ counts: { elogio: 29 }, previousCounts: { elogio: 300 }, perDay });
    expect(period).toMatchObject({ is: 'fourWeeks', first: '2026-10-24', last: '2026-11-20' });
    expect(figures[0]).toMatchObject({ value: 56, before: 56 });
  });

  it('is eight weeks, compared with nothing, where four have too little to say', () => {
    const { period, headline, figures } = reportOf({
      perDay: (daysAgo) => (daysAgo < 40 ? { elogio: 1 } : {}),
    });
    expect(period).toMatchObject({ is: 'eightWeeks', first: '2026-09-28', last: '2026-11-21', before: null });
    expect(headline.key).toBe('artist.headline.alone');
    expect(figures[0]).toMatchObject({ value: 40, before: null });
  });
});

describe('the headline', () => {
  it('compares the volume of the hours that are over', () => {
    const given = { counts: { elogio: 200 }, previousCounts: { elogio: 100 } };
    expect(reportOf(given).headline.key).toBe('artist.headline.volume');
    const { headline } = reportOf({ ...given, countsOver: { elogio: 100 } });
    expect(headline).toMatchObject({ key: 'artist.headline.steady', values: { n: 200 } });
  });

  it('compares no share across a change of the model, and says that there was one', () => {
    const given = { counts: { elogio: 20, critica: 80 }, previousCounts: { elogio: 80, critica: 20 } };
    expect(reportOf(given).headline.key).toBe('artist.headline.moved');
    const modelChanges = [{ day: '2026-11-18', from: 'a', to: 'b' }];
    const { headline, balance } = reportOf({ ...given, modelChanges });
    expect(headline.key).toBe('artist.headline.newModel');
    expect(balance.events).toMatchObject([{ kind: 'model', day: '2026-11-18' }]);
  });

  it('tells the share that moved beyond chance', () => {
    const { headline } = reportOf({
      counts: { elogio: 20, critica: 30 },
      previousCounts: { elogio: 45, critica: 5 },
    });
    expect(headline).toMatchObject({
      key: 'artist.headline.moved',
      values: { artist: 'Ana', category: 'elogio', share: 0.4, before: 0.9, period: 'week' },
    });
  });

  it('tells the volume when the shares stand still', () => {
    const { headline } = reportOf({
      counts: { elogio: 60, critica: 60 },
      previousCounts: { elogio: 40, critica: 40 },
    });
    expect(headline).toMatchObject({
      key: 'artist.headline.volume',
      values: { change: 0.5, direction: 'up' },
    });
  });
});

it('the split adds up to all opinions, SPAM left out, however small a category is', () => {
  const { split, figures } = reportOf({
    counts: { elogio: 34, critica: 1, sugestao: 5, spam: 50 },
    previousCounts: { elogio: 20, critica: 4, sugestao: 16 },
  });
  expect(split).toEqual([
    { category: 'elogio', comments: 34, share: 0.85, commentsBefore: 20, shareBefore: 0.5 },
    { category: 'critica', comments: 1, share: 0.025, commentsBefore: 4, shareBefore: 0.1 },
    { category: 'sugestao', comments: 5, share: 0.125, commentsBefore: 16, shareBefore: 0.4 },
    { category: 'duvida', comments: 0, share: 0, commentsBefore: 0, shareBefore: 0 },
  ]);
  expect(figures.map(({ value, before }) => [value, before])).toEqual([
    [40, 40],
    [0.85, 0.5],
    [0.025, 0.1],
  ]);
});

it('a week of one to four comments is blank with another one, and both have no number on the wire', () => {
  const perDay = (daysAgo: number) =>
    daysAgo === 0 ? { elogio: 4 } : daysAgo > 27 && daysAgo < 56 ? { elogio: 1, critica: 1 } : {};
  const report = reportOf({ perDay });
  expect(report.balance.notice).toEqual({ key: 'artist.balance.notice' });
  const untold = { isHidden: true, balance: null, voices: { total: 0, positive: 0, negative: 0 } };
  expect(report.balance.weeks.filter(({ isHidden }) => isHidden)).toMatchObject([untold, untold]);
  const { saldo_semanal: lines } = toArtistJson(report, ({ key }) => key);
  const blank = { comentarios: null, elogios: null, criticas: null };
  expect(lines.at(-1)).toMatchObject({ semana: '2026-W47', ...blank, saldo: null, saldo_minimo: null });
  expect(lines[1]).toMatchObject({ comentarios: 14, elogios: 7, criticas: 7, saldo: 0 });
  expect(lines.at(-2)).toMatchObject({ comentarios: 0, saldo: null });
});

it('releases of five comments are listed, most discussed first, and no other is named beside the weeks', () => {
  const release = (title: string, counts: Partial<Counts>) => ({
    ...{ title, kind: 'album', releasedOn: '2026-11-10', counts: countsOf(counts) },
  });
  const { releases, balance } = reportOf({
    releases: [
      release('quase nada', { elogio: 4, spam: 9 }),
      release('Segundo', { elogio: 5, critica: 1 }),
      release('Primeiro', { elogio: 20, critica: 6, duvida: 5 }),
    ],
  });
  expect(releases.map(({ title, n, praise, criticism }) => [title, n, praise, criticism])).toEqual([
    ['Primeiro', 31, 20, 6],
    ['Segundo', 6, 5, 1],
  ]);
  expect(balance.events.map((event) => event.kind === 'release' && event.title)).toEqual(
    expect.not.arrayContaining(['quase nada']),
  );
  expect(balance.events).toHaveLength(2);
});

/** What was said in a week, the running one first, on one day of it. */
const few = fc.oneof(fc.constant(0), fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 30 }));
const saidIn = fc.record({ day: fc.integer({ min: 1, max: 6 }), elogio: few, critica: few, duvida: few });

it('whatever is said when, no week of one to four comments is told, in itself or by subtraction', () => {
  fc.assert(
    fc.property(fc.array(saidIn, { minLength: 9, maxLength: 9 }), (said) => {
      const weeks = said.map(({ day, ...counts }) => ({ day, counts }));
      const report = reportOf({
        ...{ counts: weeks[0]?.counts, previousCounts: weeks[1]?.counts },
        perDay: (daysAgo) => {
          const week = weeks[Math.floor((daysAgo + 1) / 7)];
          return week?.day === (daysAgo + 1) % 7 ? week.counts : {};
        },
      });
      fc.pre(report.balance.n >= 30);
      const { saldo_semanal: lines } = toArtistJson(report, ({ key }) => key);
      const told = lines.flatMap(({ comentarios }) => comentarios ?? []);
      const hidden = report.balance.n - told.reduce((sum, n) => sum + n, 0);
      for (const n of [...told, hidden]) expect(n === 0 || n >= 5).toBe(true);
      const sizes = weeks.slice(0, 8).map(({ counts }) => countOpinions(countsOf(counts)));
      for (const [index, line] of lines.toReversed().entries())
        expect([sizes[index], null]).toContain(line.comentarios);
      for (const line of lines.filter(({ comentarios }) => comentarios === null))
        expect(Object.values(line).slice(2)).toEqual([null, null, null, null, null, null]);
    }),
  );
});
