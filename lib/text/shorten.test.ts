import { expect, it } from 'vitest';
import { shorten } from '@/lib/text/shorten';

it('leaves what fits as it is', () => {
  expect(shorten('Maré Alta', 9)).toBe('Maré Alta');
});

it('cuts between characters as readers see them, and leaves no space before the ellipsis', () => {
  expect(shorten('Vinte Anos no Telhado', 11)).toBe('Vinte Anos…');
  expect(shorten('👩‍🎤👩‍🎤👩‍🎤', 2)).toBe('👩‍🎤…');
  expect(shorten('cafe\u0301 com leite', 5)).toBe('cafe\u0301…');
});
