import { expect, test } from 'vitest';
import { findNearDuplicates } from '@/lib/text/near-duplicates';

test('pairs texts that share most of their words, whatever their marks and case', () => {
  const pairs = findNearDuplicates(
    ['Amei o clipe novo dela', 'outra coisa', 'AMEI, o clipe novo dela!!'],
    0.6,
  );
  expect(pairs).toEqual([{ first: 0, second: 2, similarity: 1 }]);
});

test('leaves texts alone that share less', () => {
  expect(findNearDuplicates(['amei o clipe', 'odiei o show'], 0.6)).toEqual([]);
});
