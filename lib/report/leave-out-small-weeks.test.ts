import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countsOf } from '@/lib/report/testing';
import { leaveOutSmallWeeks } from '@/lib/report/leave-out-small-weeks';
import { shiftDays } from '@/lib/report/week';

const saturday = '2026-11-21';
const daysOf = (praise: number[]) =>
  praise.map((elogio, index) => ({
    day: shiftDays(saturday, index + 1 - praise.length),
    counts: countsOf({ elogio, spam: 9 }),
  }));
const praiseOf = (praise: number[]) =>
  leaveOutSmallWeeks(daysOf(praise)).days.map(({ counts }) => counts.elogio);

it('empties whole weeks, the running one too, and no other', () => {
  const [small, large, running] = [
    [1, 0, 0, 2, 0, 0, 1],
    [1, 1, 1, 1, 1, 0, 0],
    [0, 0, 4, 0, 0, 0],
  ];
  const told = leaveOutSmallWeeks(daysOf([small, large, running].flat()));
  expect(told.days.map(({ counts }) => counts.elogio)).toEqual([
    ...Array(7).fill(0),
    ...large,
    ...Array(6).fill(0),
  ]);
  expect(told.days.map(({ counts }) => counts.spam)).toEqual([
    ...Array(7).fill(0),
    ...Array(7).fill(9),
    ...Array(6).fill(0),
  ]);
  expect(told.leftOut).toHaveLength(13);
  expect([told.leftOut.at(0), told.leftOut.at(-1)]).toEqual(['2026-11-02', saturday]);
});

it('tells the same whatever one to four opinions were', () => {
  const week = (days: number) => fc.array(fc.nat({ max: 2 }), { minLength: days, maxLength: days });
  const weeks = fc.tuple(...Array.from({ length: 8 }, () => week(7)), week(6)); // it is Saturday
  const isSmall = (n: number) => n > 0 && n < 5;
  const change = (of: number[]) =>
    isSmall(of.reduce((sum, n) => sum + n, 0)) ? of.map((_, day) => (day === 1 ? 3 : 0)) : of;
  fc.assert(
    fc.property(weeks, (said) => {
      expect(praiseOf(said.map(change).flat())).toEqual(praiseOf(said.flat()));
    }),
  );
});
