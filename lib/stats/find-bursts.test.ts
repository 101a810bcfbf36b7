import { expect, it } from 'vitest';
import { findBursts } from '@/lib/stats/find-bursts';

const row = (group: string, hour: number, comments = 1, name = 'elogio') => ({
  group,
  hour,
  comments,
  class: name,
});
const found = (...rows: ReturnType<typeof row>[]) => Object.fromEntries(findBursts(rows));

it('counts five near-duplicates within 48 hours by class, the first among them', () => {
  expect(found(row('a', 0, 2), row('a', 47, 3, 'spam'))).toEqual({ elogio: 2, spam: 3 });
});

it('finds no burst in four, in five over 49 hours, or in five of two groups', () => {
  expect(found(row('a', 0, 4))).toEqual({});
  expect(found(row('a', 0), row('a', 48, 4))).toEqual({});
  expect(found(row('a', 0, 3), row('b', 0, 3))).toEqual({});
});

it('leaves the stragglers of a group alone, whatever the order of the rows', () => {
  expect(found(row('a', 300), row('a', 101, 4), row('a', 100), row('a', 0, 2))).toEqual({ elogio: 5 });
});

it('counts a comment once in windows that overlap', () => {
  expect(found(...[0, 20, 40, 60, 80].map((hour) => row('a', hour, 3)))).toEqual({ elogio: 15 });
});
