import { expect, it } from 'vitest';
import type { Quote } from '@/db/queries/quotes';
import { countsOf } from '@/lib/report/testing';
import { chooseVoices } from '@/lib/report/voices';
import type { Category } from '@/lib/text/categories';

const quote = (category: Category, text: string, artist: string | null = null): Quote => ({
  ...{ commentId: text, category, text, artist, occurredAt: '2026-11-20T12:00:00Z' },
});
const textsOf = (quotes: Quote[]) => chooseVoices(quotes, []).map(({ text }) => text);

it('lets praise and criticism speak in turn, however much there is of one', () => {
  const praise = ['a', 'b', 'c', 'd', 'e'].map((text) => quote('elogio', text));
  expect(textsOf([...praise, quote('critica', 'x')])).toEqual(['a', 'x', 'b', 'c']);
  expect(textsOf([...praise, quote('critica', 'x'), quote('critica', 'y')])).toEqual(['a', 'x', 'b', 'y']);
});

it('has room for suggestions and questions, and for four', () => {
  const quotes = [quote('duvida', 'q'), quote('elogio', 'a'), quote('elogio', 'b'), quote('sugestao', 's')];
  expect(textsOf([...quotes, quote('critica', 'x')])).toEqual(['a', 'x', 's', 'q']);
  expect(textsOf([])).toEqual([]);
});

it('shows a text once, where it was newest', () => {
  const [first, second, same] = [quote('elogio', 'a'), quote('elogio', 'b'), quote('elogio', 'a')];
  expect(textsOf([first, second, same])).toEqual(['a', 'b']);
});

it('names an artist only where the report names them', () => {
  const artists = [{ name: 'Grande', counts: countsOf({ elogio: 5 }) }];
  const quotes = [quote('elogio', 'a', 'Grande'), quote('critica', 'x', 'Pequena')];
  expect(chooseVoices(quotes, artists).map(({ artist }) => artist)).toEqual(['Grande', null]);
});
