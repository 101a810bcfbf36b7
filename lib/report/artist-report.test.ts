import { describe, expect, it } from 'vitest';
import { toArtistJson } from '@/lib/report/artist-json';
import { daysUpTo, type ArtistNumbers } from '@/lib/report/artist-numbers';
import { composeArtistReport } from '@/lib/report/artist-report';
import type { Counts } from '@/lib/report/counts';
import { leaveOutSmallWeeks } from '@/lib/report/leave-out-small-weeks';
import { countsOf, weekReportOf } from '@/lib/report/testing';
import { daysBetween, listEach } from '@/lib/report/week';

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
  const said = listEach(daysUpTo(last))
    .toReversed()
    .map((day, daysAgo) => ({ day, counts: countsOf(perDay(daysAgo)) }))
    .toReversed();
  return {
    ...{ generatedAt, name: 'Ana', slug: 'ana', week, span, previousSpan, opinions: 30, releases },
    ...leaveOutSmallWeeks(said),
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

it('a week that is left out is blank, in no sum, and has no number on the wire', () => {
  const perDay = (daysAgo: number) =>
    daysAgo === 0 ? { elogio: 4 } : daysAgo > 27 ? { elogio: 1, critica: 1 } : {};
  const report = reportOf({ perDay });
  expect(report.balance.notice).toEqual({ key: 'artist.balance.notice' });
  expect(report).toMatchObject({ n: 54, balance: { n: 54 } });
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
