import { describe, expect, it } from 'vitest';
import { toLines } from '@/lib/report/chart-lines';
import { buildArtistsChart } from '@/lib/report/charts/artists-chart';
import type { Counts } from '@/lib/report/counts';
import { countsOf, weekReportOf } from '@/lib/report/testing';

function chartOf(artists: [string | null, Partial<Counts>][]) {
  return buildArtistsChart(
    weekReportOf({ artists: artists.map(([name, counts]) => ({ name, counts: countsOf(counts) })) }),
  );
}

describe('the title', () => {
  it('names the artist whose share is most surely apart from that of the others', () => {
    const { title } = chartOf([
      ['Ana', { elogio: 20, critica: 40 }],
      ['Bia', { elogio: 40, critica: 10, sugestao: 10 }],
      [null, { elogio: 30, critica: 10 }],
    ]);
    expect(title).toEqual({
      key: 'charts.artistas.apart',
      values: { artist: 'Ana', category: 'critica', share: 40 / 60, others: 0.2 },
    });
  });

  it('asks more of one among eight than of one alone', () => {
    const counts = { elogio: 14, critica: 6 }; // the criticism of the one who is apart has z = 1.97
    const apart = { elogio: 9, critica: 11 };
    const artists = Array.from({ length: 7 }, (_, index): [string, Counts] => [`${index}`, countsOf(counts)]);
    expect(chartOf([['Ana', apart], ...artists]).title.key).toBe('charts.artistas.steady');
  });

  it('does not take an artist of the rest for one who is apart', () => {
    const { title } = chartOf([
      ['Ana', { elogio: 30, critica: 10 }],
      [null, { elogio: 1, critica: 40 }],
    ]);
    expect(title).toMatchObject({ values: { artist: 'Ana' } });
  });

  it('compares nobody below thirty comments', () => {
    expect(chartOf([['Ana', { critica: 29, spam: 50 }]])).toMatchObject({
      title: { key: 'charts.artistas.few', values: { n: 29 } },
      state: 'few',
    });
    expect(chartOf([])).toMatchObject({ title: { key: 'charts.artistas.empty' }, state: 'empty' });
  });

  it('has nobody to compare a single artist with', () => {
    expect(chartOf([['Ana', { critica: 60 }]]).title.key).toBe('charts.artistas.steady');
  });
});

describe('the rows', () => {
  const chart = chartOf([
    ...Array.from({ length: 10 }, (_, index): [string, Partial<Counts>] => [
      `Artista ${index}`,
      { elogio: 20 - index, critica: 5, spam: 9 },
    ]),
    [null, { sugestao: 7 }],
  ]);

  it('are the eight most commented, and all others in one', () => {
    expect(chart.rows.map(({ name }) => name)).toEqual([
      ...Array.from({ length: 8 }, (_, index) => `Artista ${index}`),
      null,
    ]);
    expect(chart.rows.at(-1)?.n).toBe(12 + 11 + 10 + 7);
    expect(chart.all.n).toBe(chart.n);
  });

  it('each add up to one, without SPAM', () => {
    for (const row of [chart.all, ...chart.rows])
      expect(row.opinions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('are one line for each artist and opinion', () => {
    expect(toLines(chart)).toHaveLength(9 * 4);
    expect(toLines(chart)[1]).toEqual({
      artista: 'Artista 0',
      categoria: 'CRÍTICA',
      comentarios: 5,
      participacao: 0.2,
    });
  });
});
