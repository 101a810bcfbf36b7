import { expect, test } from 'vitest';
import { createLabelReader, parseMapping } from '@/evals/read-label';

test.each([
  ['1', 'spam'],
  ['SPAM', 'spam'],
  ['True', 'spam'],
  ['0', 'ham'],
  ['Ham', 'ham'],
  ['false', 'ham'],
  ['Dúvida', 'ham'],
  ['talvez', null],
])('the spam task reads %s as %s', (raw, label) => {
  expect(createLabelReader('spam')(raw)).toBe(label);
});

test('categories are read in any case, and through a mapping in any case', () => {
  const read = createLabelReader('categoria', parseMapping('POS=elogio, neg = Crítica'));
  expect(['pos', 'Neg', 'DUVIDA', 'outra'].map(read)).toEqual(['elogio', 'critica', 'duvida', null]);
});

test('free labels stay as they came', () => {
  expect([' Insatisfeito ', ''].map(createLabelReader('livre'))).toEqual(['Insatisfeito', null]);
});

test('a mapping may be JSON, and a broken one is refused', () => {
  expect([...parseMapping('{"1": "ruim", "5": "bom"}')]).toEqual([
    ['1', 'ruim'],
    ['5', 'bom'],
  ]);
  expect(() => parseMapping('pos:elogio')).toThrow('--mapa');
});
