import { describe, expect, it } from 'vitest';
import { buildHourlyVolumeChart } from '@/lib/report/charts/hourly-volume-chart';
import { noCounts } from '@/lib/report/counts';
import { weekReportOf } from '@/lib/report/testing';

const saturday = 6;
const hourNow = 13;

/** The report is of Saturday, 13h: hours after it have no comments yet. */
function chartOf(perHour: (weekday: number, hour: number) => number) {
  const hours = Array.from({ length: (saturday - 1) * 24 + hourNow + 1 }, (_, slot) => {
    const [weekday, hour] = [Math.floor(slot / 24) + 1, slot % 24];
    return { weekday, hour, counts: { ...noCounts, elogio: perHour(weekday, hour), spam: 50 } };
  });
  return buildHourlyVolumeChart({ ...weekReportOf(), hours });
}

describe('the title', () => {
  it('tells an hour that is fuller than chance would have one', () => {
    const chart = chartOf((weekday, hour) => (weekday === 2 && hour === 20 ? 15 : 2));
    expect(chart.title).toMatchObject({ key: 'charts.volume_horario.peak', values: { hour: 20, n: 15 } });
    expect(chart.peaks).toMatchObject([{ day: '2026-11-17', weekday: 2, hour: 20 }]);
  });

  it('tells the busiest part of the day where no hour stands out', () => {
    const chart = chartOf((_, hour) => (hour >= 18 ? 4 : 2));
    expect(chart.title).toEqual({
      key: 'charts.volume_horario.part',
      values: { part: 'evening', share: 120 / (120 + 2 * 104) },
    });
  });

  it('weighs a part by the hours of it that have passed', () => {
    expect(chartOf(() => 2).title.key).toBe('charts.volume_horario.steady');
  });

  it('does not call chance a rhythm', () => {
    const chart = chartOf(
      (weekday, hour) => ((weekday * 24 + hour) % 3 === 0 ? 2 : 0) + (hour === 20 ? 1 : 0),
    );
    expect(chart.title.key).toBe('charts.volume_horario.steady');
  });

  it.each([
    ['few', (weekday: number) => (weekday === 1 ? 1 : 0)],
    ['empty', () => 0],
  ])('is %s where there is too little to tell', (key, perHour) => {
    const chart = chartOf(perHour);
    expect(chart.title.key).toBe(`charts.volume_horario.${key}`);
    expect(chart.state).toBe(key);
  });
});

it('has a slot for every hour that has begun, SPAM left out', () => {
  const chart = chartOf(() => 1);
  expect(chart.slots).toHaveLength(5 * 24 + 14);
  expect(chart.slots.at(-1)).toMatchObject({
    day: '2026-11-21',
    weekday: saturday,
    hour: hourNow,
    comments: 1,
  });
  expect(chart.days.map(({ parts }) => Object.values(parts))).toEqual([
    ...Array.from({ length: 5 }, () => [6, 6, 6, 6]),
    [6, 6, 2, 0],
    [0, 0, 0, 0],
  ]);
});

it('marks no hours that more than three share', () => {
  expect(chartOf((_, hour) => (hour === 20 ? 3 : 1)).peaks).toEqual([]);
  expect(chartOf((weekday, hour) => (hour === 20 && weekday < 3 ? 3 : 1)).peaks).toHaveLength(2);
});
