import { expect, it } from 'vitest';
import { splitByTerms } from './split-by-terms';

const text = 'amei 🎸 demais';

it.each([
  ['no range', []],
  [
    'ranges in any order',
    [
      { start: 8, end: 14 },
      { start: 0, end: 4 },
    ],
  ],
  [
    'ranges that meet',
    [
      { start: 0, end: 6 },
      { start: 4, end: 9 },
    ],
  ],
  [
    'ranges beyond the text',
    [
      { start: 8, end: 99 },
      { start: -3, end: 2 },
      { start: 4, end: 4 },
    ],
  ],
])('keeps every letter with %s', (_case, ranges) => {
  expect(
    splitByTerms(text, ranges)
      .map((segment) => segment.text)
      .join(''),
  ).toBe(text);
});

it('marks the ranges, counted in UTF-16 units', () => {
  const marked = splitByTerms(text, [
    { start: 8, end: 14 },
    { start: 0, end: 4 },
  ]);
  expect(marked.filter(({ isMarked }) => isMarked).map((segment) => segment.text)).toEqual([
    'amei',
    'demais',
  ]);
});
