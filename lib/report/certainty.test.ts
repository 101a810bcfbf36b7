import { expect, it } from 'vitest';
import categoryModel from '@/lib/learner/models/category.confusion.json';
import { measureCertainty } from '@/lib/report/certainty';
import type { Category } from '@/lib/text/categories';

const [shipped = ''] = Object.keys(categoryModel);
const decided = (
  category: Category,
  comments: number,
  given: { reviewed?: boolean; modelVersion?: string } = {},
) => ({
  category,
  comments,
  reviewed: false,
  modelVersion: shipped,
  confidenceTenth: 8,
  ...given,
});

it('leaves SPAM out of the shares and gives an interval around each', () => {
  const { shares } = measureCertainty([
    decided('elogio', 600),
    decided('critica', 250),
    decided('sugestao', 90),
    decided('duvida', 60),
    decided('spam', 500),
  ]);
  expect(shares.map(({ raw }) => raw)).toEqual([0.6, 0.25, 0.09, 0.06]);
  const corrected = shares.flatMap((row) => row.corrected ?? []);
  expect(corrected.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  expect(corrected.every(({ share, low, high }) => low <= share && share <= high)).toBe(true);
});

it('takes what people decided as it is', () => {
  const certainty = measureCertainty([
    decided('elogio', 300, { reviewed: true }),
    decided('critica', 100, { reviewed: true }),
  ]);
  expect(certainty.checkedShare).toBe(1);
  expect(certainty.shares.map(({ corrected }) => corrected?.share)).toEqual([0.75, 0.25, 0, 0]);
});

it('corrects a week of which a small part was never measured, SPAM among it', () => {
  const certainty = measureCertainty([
    decided('elogio', 450),
    decided('critica', 30, { modelVersion: 'outra' }),
    decided('spam', 20, { modelVersion: 'outra' }),
  ]);
  expect([certainty.obstacle, certainty.unmeasuredShare]).toEqual([null, 0.1]);
  const corrected = certainty.shares.flatMap((row) => row.corrected ?? []);
  expect(corrected.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  expect(corrected.every(({ low, high }) => high - low >= 0.1)).toBe(true);
});

it('corrects nothing where much was never measured', () => {
  const certainty = measureCertainty([
    decided('elogio', 500),
    decided('critica', 140, { modelVersion: 'outra' }),
  ]);
  expect(certainty.obstacle).toBe('unmeasured');
  expect(certainty.shares.map(({ corrected }) => corrected)).toEqual([null, null, null, null]);
});
