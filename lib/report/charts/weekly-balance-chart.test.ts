import { describe, expect, it } from 'vitest';
import { toLines } from '@/lib/report/chart-lines';
import { buildWeeklyBalanceChart } from '@/lib/report/charts/weekly-balance-chart';
import type { Counts } from '@/lib/report/counts';
import { daysOf, weekReportOf } from '@/lib/report/testing';
import type { WeekReport } from '@/lib/report/week-report';

const good = { elogio: 10, critica: 4, spam: 30 };
const bad = { elogio: 4, critica: 10, duvida: 2 };

/** Counts a day, by week; the last given is of the running week, its six days. */
function chartOf(weeks: Partial<Counts>[], given: Partial<WeekReport> = {}) {
  const days = daysOf((index) => weeks[Math.floor(index / 7) - 8 + weeks.length] ?? {});
  return buildWeeklyBalanceChart(weekReportOf({ days, ...given }));
}

describe('the title', () => {
  it.each([
    ['overtaken', [good, bad]],
    ['overtake', [bad, good]],
    ['up', [good, { elogio: 13, critica: 1 }]],
    ['down', [{ elogio: 13, critica: 1 }, good]],
  ])('tells a balance that is %s', (movement, weeks) => {
    expect(chartOf(weeks).title).toMatchObject({
      key: 'charts.saldo_semanal.moved',
      values: { number: 47, movement },
    });
  });

  it('calls what chance gives no change', () => {
    expect(chartOf([good, { elogio: 9, critica: 5 }]).title).toMatchObject({
      key: 'charts.saldo_semanal.steady',
      values: { number: 47, balance: 4 / 14 },
    });
  });

  it('is of the week before while the running one has little to say', () => {
    expect(chartOf([good, bad, { elogio: 4 }]).title).toMatchObject({
      key: 'charts.saldo_semanal.moved',
      values: { number: 46, movement: 'overtaken' },
    });
  });

  it('claims no change where the week before is silent or small', () => {
    expect(chartOf([good]).title.key).toBe('charts.saldo_semanal.alone');
    expect(chartOf([{ critica: 4 }, good]).title.key).toBe('charts.saldo_semanal.alone');
  });

  it('claims no change between weeks that two models labelled', () => {
    const keyAt = (day: string) =>
      chartOf([good, bad], { modelChanges: [{ day, from: 'a', to: 'b' }] }).title.key;
    expect(keyAt('2026-11-09')).toBe('charts.saldo_semanal.moved'); // from the first day of both
    expect(keyAt('2026-11-12')).toBe('charts.saldo_semanal.alone');
    expect(keyAt('2026-11-16')).toBe('charts.saldo_semanal.alone');
  });

  it('says so where there is too little, or nothing', () => {
    expect(chartOf([{ critica: 1 }])).toMatchObject({
      state: 'few',
      title: { key: 'charts.saldo_semanal.few' },
    });
    expect(chartOf([{ spam: 5 }])).toMatchObject({
      state: 'empty',
      title: { key: 'charts.saldo_semanal.empty' },
    });
  });
});

it('has eight weeks, and marks the one that is running', () => {
  const { weeks } = chartOf([bad, {}, good]);
  expect(weeks).toHaveLength(8);
  expect(weeks.map(({ isRunning }) => isRunning).indexOf(true)).toBe(7);
  expect(weeks.slice(5).map(({ balance }) => balance)).toEqual([-6 / 16, null, 6 / 14]);
  expect(chartOf([good], { isClosed: true }).weeks.at(-1)?.isRunning).toBe(false);
});

it('puts a change of the model on the line of its week', () => {
  const lines = toLines(
    chartOf([good, good], {
      modelChanges: ['2026-10-20', '2026-11-12'].map((day) => ({ day, from: 'a', to: 'b' })),
    }),
  );
  expect(lines.map((line) => line.classificador_mudou_em).filter(Boolean)).toEqual([
    '2026-10-20',
    '2026-11-12',
  ]);
  expect(lines.at(-2)).toMatchObject({
    semana: '2026-W46',
    situacao: 'encerrada',
    comentarios: 98,
    saldo: 0.4286,
    classificador_mudou_em: '2026-11-12',
  });
});
