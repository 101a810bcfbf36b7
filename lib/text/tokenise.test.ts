import { expect, test } from 'vitest';
import { tokenise } from '@/lib/text/tokenise';

const textsOf = (text: string) => tokenise(text).map((token) => token.text);

test('folds case and accents, squashes stretched letters and laughter, and spells abbreviations out', () => {
  expect(textsOf('AMEEEEI a CANÇÃO kkkkkk vc tb')).toEqual(['amei', 'a', 'cancao', 'haha', 'voce', 'tambem']);
});

test('keeps marks, faces and emoji, and counts a run of them once or twice', () => {
  expect(textsOf('uau!!! sério?! ❤️❤️❤️❤️ <3')).toEqual(['uau', '!!', 'serio', '?!', '❤', '❤', '<3']);
});

test('names links, mentions, e-mails and masks instead of spelling them', () => {
  expect(tokenise('veja https://bit.ly/x @maria_s eu@casa.com.br [CPF]').map((token) => token.kind)).toEqual([
    'word',
    'link',
    'link',
    'mention',
    'mask',
    'mask',
  ]);
});

test('reads times, prices and phones as one number each', () => {
  expect(textsOf('2:43 R$ 85,90 99999-0142')).toEqual(['0:00', 'r', '$', '00,00', '00000-0000']);
});

test('points back into the original text', () => {
  const text = 'Que ‘Céu’ lindo 🎸 às 19h';
  for (const token of tokenise(text).filter(({ kind }) => kind === 'word'))
    expect(text.slice(token.start, token.end)).not.toMatch(/\s/);
  expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toContain('Céu');
});

test('sees through letters of other alphabets and zero-width characters', () => {
  expect(textsOf('𝓵𝓲𝓷𝓭𝓸 li\u200bndo')).toEqual(['lindo', 'lindo']);
});
