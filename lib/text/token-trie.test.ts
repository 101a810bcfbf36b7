import { expect, test } from 'vitest';
import { TokenTrie } from '@/lib/text/token-trie';

function createTrie(): TokenTrie<string> {
  const trie = new TokenTrie<string>();
  for (const phrase of ['nao', 'nao tem como nao', 'ador*', 'adorn*', 'bem feit*'])
    trie.add(phrase.split(' '), phrase);
  return trie;
}

test('prefers the longest phrase and falls back to a shorter one', () => {
  expect(createTrie().longestMatch(['nao', 'tem', 'como', 'nao', 'amar'], 0)).toEqual({
    values: ['nao tem como nao'],
    end: 4,
  });
  expect(createTrie().longestMatch(['nao', 'tem', 'graca'], 0)).toEqual({ values: ['nao'], end: 1 });
});

test('prefers the longer stem, also inside a phrase', () => {
  expect(createTrie().longestMatch(['adorno'], 0)?.values).toEqual(['adorn*']);
  expect(createTrie().longestMatch(['bem', 'feitinho'], 0)?.end).toBe(2);
});

test('finds nothing where nothing begins', () => {
  expect(createTrie().longestMatch(['bem', 'vinda'], 0)).toBeNull();
});
