import { expect, it } from 'vitest';
import { diffHistory } from '@/lib/comments/diff-history';

const first = { category: 'elogio' as const, artist: null, tags: ['show_som', 'show_luz'] };

it('says what each decision changed against the one before, and nothing of the first', () => {
  const second = { category: 'critica' as const, artist: 'Lua', tags: ['show_som', 'show_preco'] };
  expect(diffHistory([second, first]).map(({ change }) => change)).toEqual([
    {
      category: { from: 'elogio', to: 'critica' },
      artist: { from: null, to: 'Lua' },
      addedTags: ['show_preco'],
      removedTags: ['show_luz'],
    },
    null,
  ]);
});

it('finds no change where the same is said in another order', () => {
  const [same] = diffHistory([{ ...first, tags: first.tags.toReversed() }, first]);
  expect(same?.change).toEqual({ category: null, artist: null, addedTags: [], removedTags: [] });
});
