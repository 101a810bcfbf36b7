import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countOpinions } from '@/lib/report/counts';
import { hideSmallCells, sumOf } from '@/lib/report/hide-small-cells';
import { countsOf } from '@/lib/report/testing';

it('tells of every category alone where all are large or empty', () => {
  const counts = countsOf({ elogio: 20, critica: 5, sugestao: 0, duvida: 9 });
  expect(hideSmallCells([counts])).toEqual({
    alone: ['elogio', 'critica', 'sugestao', 'duvida'],
    together: [],
  });
});

it('puts small categories together, with the smallest other one where they are too few', () => {
  const [two, one] = [
    countsOf({ elogio: 20, critica: 9, sugestao: 3, duvida: 2 }),
    countsOf({ elogio: 20, critica: 9, sugestao: 0, duvida: 2 }),
  ];
  expect(hideSmallCells([two]).together).toEqual(['sugestao', 'duvida']);
  expect(hideSmallCells([one]).together).toEqual(['critica', 'duvida']); // nobody is no company
});

it('hides on both sides what is small on one', () => {
  const [now, before] = [
    countsOf({ elogio: 30, critica: 12, duvida: 8 }),
    countsOf({ elogio: 30, critica: 1, duvida: 8 }),
  ];
  expect(hideSmallCells([now, before]).alone).toEqual(['elogio', 'sugestao']);
});

const counts = fc
  .tuple(...Array.from({ length: 4 }, () => fc.nat({ max: 40 })))
  .map(([elogio = 0, critica = 0, sugestao = 0, duvida = 0]) =>
    countsOf({ elogio, critica, sugestao, duvida }),
  );

it('tells of nobody who is one of less than five, alone or by subtraction', () => {
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 2 }), (sides) => {
      fc.pre(sides.every((side) => countOpinions(side) >= 30));
      const { alone, together } = hideSmallCells(sides);
      for (const side of sides)
        for (const cell of [...alone.map((category) => side[category]), sumOf(together, side)])
          expect(cell === 0 || cell >= 5).toBe(true);
      expect([...alone, ...together].toSorted()).toEqual(['critica', 'duvida', 'elogio', 'sugestao']);
    }),
  );
});
