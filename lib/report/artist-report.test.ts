import { describe, expect, it } from 'vitest';
import { toArtistJson } from '@/lib/report/artist-json';
import { daysBefore, type ArtistNumbers } from '@/lib/report/artist-numbers';
import { composeArtistReport } from '@/lib/report/artist-report';
import type { Counts } from '@/lib/report/counts';
import { countsOf, weekReportOf } from '@/lib/report/testing';
import { daysBetween, shiftDays } from '@/lib/report/week';

type Given = {
  counts?: Partial<Counts>;
  previousCounts?: Partial<Counts>;
  /** By how many days ago it was; today is 0. */
  perDay?: (daysAgo: number) => Partial<Counts>;
  releases?: ArtistNumbers['releases'];
};

/** An artist nobody spoke of but for what is given, on a Saturday of week 47. */
function numbersOf({ counts = {}, previousCounts = {}, perDay = () => ({}), releases = [] }: Given) {
  const { generatedAt, week, span, previousSpan } = weekReportOf();
  const { last } = daysBetween(span);
  const days = Array.from({ length: daysBefore + 1 }, (_, index) => ({
    day: shiftDays(last, index - daysBefore),
    counts: countsOf(perDay(daysBefore - index)),
  }));
  return {
    ...{ generatedAt, name: 'Ana', slug: 'ana', week, span, previousSpan, days, releases },
    ...{ counts: countsOf(counts), previousCounts: countsOf(previousCounts) },
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

  it('tells no share of one to four comments, were it the one that moved', () => {
    const { headline, figures } = reportOf({
      counts: { elogio: 47, critica: 3 },
      previousCounts: { elogio: 25, critica: 25 },
    });
    expect(headline).toMatchObject({ key: 'artist.headline.steady', values: { told: 'none' } });
    expect(figures.slice(1).map(({ value }) => value)).toEqual([null, null]);
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

it('the split adds up to all opinions, SPAM left out, small categories together', () => {
  const { split } = reportOf({
    counts: { elogio: 30, critica: 12, sugestao: 4, duvida: 4, spam: 50 },
    previousCounts: { elogio: 30, critica: 10, sugestao: 10 },
  });
  expect(split).toEqual([
    {
      ...{ categories: ['elogio'], comments: 30, share: 0.6 },
      ...{ commentsBefore: 30, shareBefore: 0.6 },
    },
    { categories: ['critica'], comments: 12, share: 0.24, commentsBefore: 10, shareBefore: 0.2 },
    {
      ...{ categories: ['sugestao', 'duvida'], comments: 8, share: 0.16 },
      ...{ commentsBefore: 10, shareBefore: 0.2 },
    },
  ]);
});

it('a week of one to four comments has no balance, and no number on the wire', () => {
  const perDay = (daysAgo: number) =>
    daysAgo === 0 ? { elogio: 4 } : daysAgo > 6 && daysAgo < 56 ? { elogio: 1, critica: 1 } : {};
  const report = reportOf({ perDay });
  expect(report.balance.weeks.at(-1)).toMatchObject({ balance: null });
  expect(report.balance.notice).toEqual({ key: 'artist.balance.notice' });
  const { saldo_semanal: lines } = toArtistJson(report, ({ key }) => key);
  expect(lines.at(-1)).toMatchObject({ semana: '2026-W47', comentarios: null, saldo: null });
  expect(lines.at(-3)).toMatchObject({ comentarios: 14, saldo: 0 });
});

it('releases of five comments are listed, most discussed first, without their small cells', () => {
  const release = (title: string, counts: Partial<Counts>) => ({
    ...{ title, kind: 'album', releasedOn: null, counts: countsOf(counts) },
  });
  const { releases } = reportOf({
    releases: [
      release('quase nada', { elogio: 4, spam: 9 }),
      release('Segundo', { elogio: 6 }),
      release('Primeiro', { elogio: 20, critica: 6, duvida: 5 }),
      release('Terceiro', { elogio: 3, critica: 2 }),
    ],
  });
  expect(releases.map(({ title, n, praise, criticism }) => [title, n, praise, criticism])).toEqual([
    ['Primeiro', 31, 20, 6],
    ['Segundo', 6, 6, 0],
    ['Terceiro', 5, null, null],
  ]);
});
