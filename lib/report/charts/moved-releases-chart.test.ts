import { describe, expect, it } from 'vitest';
import { toLines } from '@/lib/report/chart-lines';
import { buildMovedReleasesChart } from '@/lib/report/charts/moved-releases-chart';
import type { Counts } from '@/lib/report/counts';
import { countsOf, weekReportOf } from '@/lib/report/testing';

function release(title: string, before: Partial<Counts>, counts: Partial<Counts>) {
  return { title, kind: 'single', artist: null, before: countsOf(before), counts: countsOf(counts) };
}

function chartOf(...releases: ReturnType<typeof release>[]) {
  return buildMovedReleasesChart(weekReportOf({ releases }));
}

const still = release('Farol', { elogio: 30, critica: 10 }, { elogio: 31, critica: 9 });

describe('the title', () => {
  it('names the release whose balance moved most surely', () => {
    const { title } = chartOf(
      still,
      release('Ensaio', { elogio: 5 }, { elogio: 3, critica: 2 }),
      release('Maré Alta', { elogio: 40, critica: 10 }, { elogio: 15, critica: 35, spam: 70 }),
    );
    expect(title).toEqual({
      key: 'charts.lancamentos_que_mudaram.moved',
      values: { title: 'Maré Alta', balance: -0.4, before: 0.6, movement: 'down' },
    });
  });

  it('compares no releases across a change of the model', () => {
    const moved = release('Maré Alta', { elogio: 40, critica: 10 }, { elogio: 15, critica: 35 });
    const keyAt = (day: string) =>
      buildMovedReleasesChart(
        weekReportOf({ releases: [moved], modelChanges: [{ day, from: 'a', to: 'b' }] }),
      ).title.key;
    expect(keyAt('2026-11-07')).toBe('charts.lancamentos_que_mudaram.moved'); // the first of its 14 days
    expect(keyAt('2026-11-14')).toBe('charts.newModel');
  });

  it('calls what chance gives no change', () => {
    expect(chartOf(still)).toMatchObject({
      state: 'ready',
      title: { key: 'charts.lancamentos_que_mudaram.steady' },
    });
  });

  it('says so where too few spoke, or nobody', () => {
    expect(chartOf(release('Farol', { elogio: 9 }, { elogio: 70, critica: 20 }))).toMatchObject({
      state: 'few',
      title: { key: 'charts.lancamentos_que_mudaram.few' },
    });
    expect(chartOf()).toMatchObject({
      state: 'empty',
      title: { key: 'charts.lancamentos_que_mudaram.empty' },
      notice: { key: 'charts.lancamentos_que_mudaram.none' },
    });
  });
});

it('shows the six that moved most surely, whichever way', () => {
  const moved = [3, 9, 0, 15, 6, 12, 18].map((critica) =>
    release(`${critica}`, { elogio: 20 }, { elogio: 20 - critica, critica }),
  );
  const chart = chartOf(...moved, release('up', { critica: 30 }, { elogio: 30 }));
  expect(chart.rows.map(({ title }) => title)).toEqual(['up', '18', '15', '12', '9', '6']);
  expect(toLines(chart)[1]).toMatchObject({
    lancamento: '18',
    artista: null,
    saldo: -0.8,
    saldo_anterior: 1,
  });
});
