import { describe, expect, it } from 'vitest';
import { buildTagsChart } from '@/lib/report/charts/tags-chart';
import type { TagCounts } from '@/lib/report/group-counts';
import { weekReportOf } from '@/lib/report/testing';

/** 28 spans of 48 hours make the eight weeks before: `usual` is told per span. */
const tag = (code: string, { recent, usual }: { recent: number; usual: number }): TagCounts => ({
  code,
  explanation: `Tag ${code}: o que ela diz`,
  recent,
  usual: usual * 28,
});
const others = Array.from({ length: 6 }, (_, index) => tag(`o${index}`, { recent: 20, usual: 20 }));
const chartOf = (tags: TagCounts[]) => buildTagsChart({ ...weekReportOf(), tags });

describe('a rising tag', () => {
  it('is told with how many times its usual level it reaches', () => {
    const chart = chartOf([...others, tag('a', { recent: 30, usual: 10 })]);
    expect(chart.title).toMatchObject({
      key: 'charts.tags_48h.rising',
      values: { tag: 'Tag a', n: 30, times: 3, others: 0 },
    });
    expect(chart.rows.map(({ code, usual }) => ({ code, usual }))).toEqual([{ code: 'a', usual: 10 }]);
    expect(chart).toMatchObject({ state: 'ready', n: 150, isRising: true });
  });

  it('is not insisted on where chance is close', () => {
    const chart = chartOf([...others, tag('a', { recent: 24, usual: 11 })]);
    expect(chart.rows.map(({ code }) => code)).toEqual(['a']);
    expect(chart.title.key).toBe('charts.tags_48h.perhaps');
  });

  it('has no usual level to be compared with where it is new', () => {
    const chart = chartOf([...others, tag('a', { recent: 12, usual: 0 })]);
    expect(chart.title.key).toBe('charts.tags_48h.new');
    expect(chart.rows[0]).toMatchObject({ usual: 0, times: null });
  });

  it('is one of eight at most, the surest first', () => {
    const rising = Array.from({ length: 10 }, (_, index) =>
      tag(`r${index}`, { recent: 60 + index, usual: 5 }),
    );
    const calm = Array.from({ length: 40 }, (_, index) => tag(`c${index}`, { recent: 30, usual: 30 }));
    const chart = chartOf([...calm, ...rising]);
    expect(chart.rows).toHaveLength(8);
    expect(chart.rows[0]?.code).toBe('r9');
    expect(chart.title.values).toMatchObject({ others: 9 });
  });
});

describe('no tag rises', () => {
  it('where all are said more alike', () => {
    const chart = chartOf(others.map((row) => ({ ...row, recent: row.recent * 3 })));
    expect(chart.title.key).toBe('charts.tags_48h.steady');
    expect(chart).toMatchObject({ isRising: false });
    expect(chart.rows).toHaveLength(5);
  });

  it('where only rare ones are gone, which stand in the sum together', () => {
    const rare = { code: null, explanation: '', recent: 40, usual: 40 * 28 };
    const chart = chartOf([tag('a', { recent: 12, usual: 12 }), rare]);
    expect(chart.title).toMatchObject({ key: 'charts.tags_48h.steady', values: { n: 12 } });
    expect(chart.rows.map(({ code }) => code)).toEqual(['a']);
    expect(chart.rows[0]?.z).toBeCloseTo(0, 10);
  });

  it('where it is said less than usual, though by more of the few who speak', () => {
    const quiet = others.map((row) => ({ ...row, recent: 5 }));
    const chart = chartOf([...quiet, tag('a', { recent: 28, usual: 30 })]);
    expect(chart.isRising).toBe(false);
  });
});

it.each([
  ['empty', [], 'empty'],
  ['few', [tag('a', { recent: 6, usual: 6 })], 'few'],
  ['scattered', [{ code: null, explanation: '', recent: 40, usual: 100 }], 'empty'],
])('is told as %s where there is too little to tell', (key, tags, state) => {
  expect(chartOf(tags)).toMatchObject({ title: { key: `charts.tags_48h.${key}` }, state });
});
