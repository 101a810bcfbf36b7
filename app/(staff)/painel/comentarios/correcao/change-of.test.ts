import { expect, it } from 'vitest';
import { bulkChangeSchema } from '@/lib/bulk/bulk-input';
import { changeOf, fieldsOf } from './change-of';

it('reads back every change that it wrote', () => {
  for (const change of [
    { categoria: 'critica', nota: 'por quê' },
    { adicionar_tags: ['show_som', 'show_luz'], remover_tags: ['show_preco'] },
    { artista: null, album: 'Disco' },
    { artista: 'Lua', album: null },
  ]) {
    const parsed = bulkChangeSchema.parse(change);
    const params = Object.fromEntries(
      Object.entries(Object.groupBy(fieldsOf(parsed), ([name]) => name)).map(([name, fields = []]) => [
        name,
        fields.map(([, value]) => value),
      ]),
    );
    expect(changeOf(params)).toEqual(parsed);
  }
});

it('tells nothing said from what cannot be done', () => {
  expect(changeOf({ categoria: 'spam', nota: 'só a nota', nova_categoria: '' })).toBe('none');
  expect(changeOf({ nova_categoria: 'ótimo' })).toBe('invalid');
  expect(changeOf({ mais_tags: 'a', menos_tags: 'a' })).toBe('invalid');
});
