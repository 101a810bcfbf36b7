import { expect, it } from 'vitest';
import { listActiveFilters } from './filter-names';

it('counts the way the list is shown as no filter', () => {
  expect(listActiveFilters({ limite: '20', ordem: 'antigos', cursor: 'x' })).toEqual([]);
});

it('leaves out what is empty, repeated or unknown', () => {
  expect(
    listActiveFilters({ q: ' ', tag: '', origem: ['a', 'b'], utm_source: 'x', artista: 'Banda' }),
  ).toEqual([{ field: 'artista', value: 'Banda' }]);
});
