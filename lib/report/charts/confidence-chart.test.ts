import { describe, expect, it } from 'vitest';
import type { DecisionCount } from '@/db/queries/report-counts';
import { buildConfidenceChart } from '@/lib/report/charts/confidence-chart';
import { weekReportOf } from '@/lib/report/testing';
import { categories, type Category } from '@/lib/text/categories';

type Decided = { comments: number; reviewed?: boolean; modelVersion?: string };

function decided(category: Category, confidenceTenth: number, of: Decided): DecisionCount {
  return { category, confidenceTenth, modelVersion: 'a', reviewed: false, ...of };
}

const spread = (category: Category, low: number) => [
  decided(category, 4, { comments: low }),
  decided(category, 9, { comments: 40 - low }),
];
const alike = categories.flatMap((category) => spread(category, 10));
const chartOf = (decisions: DecisionCount[]) => buildConfidenceChart({ ...weekReportOf(), decisions });
const rowOf = (decisions: DecisionCount[], category: Category) =>
  chartOf(decisions).rows.find((row) => row.category === category);

describe('the title', () => {
  it('tells the category the machine doubts most', () => {
    const { title } = chartOf(
      categories.flatMap((category) => spread(category, category === 'duvida' ? 30 : 10)),
    );
    expect(title).toMatchObject({ key: 'charts.confianca.doubted', values: { category: 'duvida' } });
    expect(title.values?.['mean']).toBeCloseTo(0.575, 10);
    expect(title.values?.['others']).toBeCloseTo(0.825, 10);
  });

  it('does not call chance a doubt', () => {
    const { title } = chartOf(
      categories.flatMap((category) => spread(category, category === 'duvida' ? 14 : 10)),
    );
    expect(title.key).toBe('charts.confianca.steady');
  });

  it('compares no category of a handful', () => {
    const few = decided('spam', 1, { comments: 12 });
    const { title } = chartOf([...alike.filter(({ category }) => category !== 'spam'), few]);
    expect(title.key).toBe('charts.confianca.steady');
  });

  it.each([
    ['few', [decided('elogio', 9, { comments: 29 })]],
    ['empty', [decided('elogio', 9, { comments: 99, reviewed: true })]],
  ])('is %s where machines decided too little', (key, decisions) => {
    expect(chartOf(decisions)).toMatchObject({ title: { key: `charts.confianca.${key}` }, state: key });
  });
});

it('keeps what people checked out of the confidence, and tells its share', () => {
  const row = rowOf(
    [
      decided('critica', 7, { comments: 30 }),
      decided('critica', 0, { comments: 10, reviewed: true }),
      decided('critica', 0, { comments: 5, modelVersion: '' }), // nobody knows how
    ],
    'critica',
  );
  expect(row).toMatchObject({ comments: 30, reviewed: 10, reviewedShare: 0.25 });
  expect(row?.byTenth).toEqual([0, 0, 0, 0, 0, 0, 0, 30, 0, 0]);
  expect(row?.mean).toBeCloseTo(0.75, 10);
});

it('draws no distribution of fewer than five decisions', () => {
  const row = rowOf([decided('spam', 9, { comments: 4 })], 'spam');
  expect(row).toMatchObject({ comments: 4, byTenth: null, mean: null });
});
