import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hideSmallWeeks } from '@/lib/report/hide-small-weeks';

const blanksOf = (weeks: number[]) =>
  hideSmallWeeks(weeks).flatMap((isHidden, index) => (isHidden ? index : []));

it('blanks nothing where every week is empty or large', () => {
  expect(blanksOf([0, 5, 9, 0, 40, 5, 0, 7])).toEqual([]);
});

it('blanks small weeks alone where they are five together', () => {
  expect(blanksOf([9, 9, 9, 2, 9, 3, 9, 9])).toEqual([3, 5]);
});

it('blanks the smallest other week of the same sum where small ones are too few', () => {
  expect(blanksOf([8, 6, 7, 9, 9, 9, 9, 2])).toEqual([1, 7]);
  expect(blanksOf([5, 5, 5, 9, 2, 8, 0, 5])).toEqual([4, 5]); // an empty week is no company
});

it('takes company from the other weeks where a sum has none', () => {
  expect(blanksOf([0, 3, 0, 20, 30, 20, 20, 0])).toEqual([1, 3]);
});

it('tells of no week of one to four, in itself or as what is left of a sum', () => {
  const n = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 40 }));
  fc.assert(
    fc.property(fc.array(n, { minLength: 8, maxLength: 8 }), (weeks) => {
      const add = (of: number[]) => of.reduce((sum, one) => sum + one, 0);
      const large = (indexes: number[]) => indexes.some((index) => (weeks[index] ?? 0) >= 5);
      fc.pre(add(weeks) >= 30);
      const blank = hideSmallWeeks(weeks);
      const left = (indexes: number[]) =>
        add(indexes.map((index) => (blank[index] ? (weeks[index] ?? 0) : 0)));
      for (const [index, week] of weeks.entries()) expect(blank[index] || week === 0 || week >= 5).toBe(true);
      const sums = [
        [0, 1, 2, 3, 4, 5, 6, 7],
        [3, 4, 5, 6],
        [0, 1, 2, 7],
      ];
      for (const sum of sums.filter((of) => of.length === 8 || large(of)))
        expect(left(sum) === 0 || left(sum) >= 5).toBe(true);
    }),
  );
});
