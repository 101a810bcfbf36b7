import { describe, expect, it } from 'vitest';
import { toLines } from '@/lib/report/chart-lines';
import { buildAroundReleasesChart } from '@/lib/report/charts/around-releases-chart';
import type { Counts } from '@/lib/report/counts';
import { countsOf, weekReportOf } from '@/lib/report/testing';

function release(title: string, before: Partial<Counts>, after: Partial<Counts>) {
  const names = { title, kind: 'album', artist: 'Iara Quintela', releasedOn: '2026-11-08' };
  return { ...names, before: countsOf(before), after: countsOf(after) };
}

function chartOf(...aroundReleases: ReturnType<typeof release>[]) {
  return buildAroundReleasesChart(weekReportOf({ aroundReleases }));
}

const still = release('Farol', { elogio: 40, critica: 10 }, { elogio: 41, critica: 12 });

describe('the title', () => {
  it('names the release whose criticism moved most surely, not the one that moved furthest', () => {
    const { title } = chartOf(
      still,
      release('Ensaio', { elogio: 5 }, { elogio: 2, critica: 3 }),
      release('Maré Alta', { elogio: 50, critica: 10 }, { elogio: 60, critica: 40, spam: 900 }),
    );
    expect(title).toEqual({
      key: 'charts.lancamentos.moved',
      values: {
        artist: 'Iara Quintela',
        title: 'Maré Alta',
        kind: 'album',
        share: 0.4,
        before: 10 / 60,
        movement: 'doubled',
      },
    });
  });

  it('compares no release around which the model changed, and says why it claims nothing', () => {
    const moved = release('Maré Alta', { elogio: 50, critica: 10 }, { elogio: 60, critica: 40 });
    const keyAt = (day: string) =>
      buildAroundReleasesChart(
        weekReportOf({ aroundReleases: [moved], modelChanges: [{ day, from: 'a', to: 'b' }] }),
      ).title.key;
    expect(keyAt('2026-10-25')).toBe('charts.lancamentos.moved'); // the first of its 28 days
    expect(keyAt('2026-11-01')).toBe('charts.newModel');
    expect(keyAt('2026-11-21')).toBe('charts.newModel');
  });

  it('calls what chance gives no change', () => {
    const { title, state } = chartOf(
      still,
      release('Maré Alta', { elogio: 30, critica: 6 }, { elogio: 60, critica: 20 }),
    );
    expect([title.key, state]).toEqual(['charts.lancamentos.steady', 'ready']);
  });

  it('does not call a release steady that too few spoke of before', () => {
    const chart = chartOf(release('Maré Alta', { elogio: 6, critica: 1 }, { elogio: 50, critica: 26 }));
    expect(chart).toMatchObject({ n: 83, state: 'few', title: { key: 'charts.lancamentos.few' } });
    expect(chart.notice).not.toBeNull();
  });

  it('says what is missing where there is no release', () => {
    expect(chartOf()).toMatchObject({
      state: 'empty',
      title: { key: 'charts.lancamentos.empty' },
      notice: { key: 'charts.lancamentos.none', values: { least: 5 } },
    });
  });
});

it('has one line for each release', () => {
  const [line] = toLines(chartOf(still));
  expect(line).toMatchObject({
    lancamento: 'Farol',
    data: '2026-11-08',
    comentarios_antes: 50,
    comentarios_depois: 53,
    participacao_antes: 0.2,
    participacao_depois: 0.2264,
  });
});
