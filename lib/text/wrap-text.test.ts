import { expect, it } from 'vitest';
import { wrapText } from '@/lib/text/wrap-text';

it('breaks between words, into lines as long as they may be', () => {
  expect(wrapText('Críticas caem à metade', 13)).toEqual(['Críticas caem', 'à metade']);
});

it('gives a word that is too long a line of its own, whole', () => {
  expect(wrapText('um otorrinolaringologista só', 8)).toEqual(['um', 'otorrinolaringologista', 'só']);
});

it('makes no line of nothing', () => {
  expect(wrapText('  ', 10)).toEqual([]);
});
