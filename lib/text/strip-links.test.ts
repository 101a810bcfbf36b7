import { expect, it } from 'vitest';
import { stripLinks } from '@/lib/text/strip-links';

it.each([
  ['Ganhe já em https://golpe.example/x?y=1 hoje', 'Ganhe já em [link] hoje'],
  ['veja www.golpe.example', 'veja [link]'],
  ['abra golpe.com.br/premio, amei', 'abra [link] amei'],
  ['JAVASCRIPT:alert(1) e javascript://x', '[link] e [link]'],
  ['mailto:a@b.example', '[link]'],
  ['bit.ly/abc', '[link]'],
  ['escreva a premio+1@golpe.com.br, já', 'escreva a [link], já'],
])('takes the link out of %s', (text, stripped) => {
  expect(stripLinks(text)).toBe(stripped);
});

it.each([
  'O will.i.am arrasou',
  'Amei.Demais',
  'nota 9.5 de 10',
  'Show em 21:30',
  'ai... que refrão',
  '@rita arrasou',
])('leaves %s as it is', (text) => {
  expect(stripLinks(text)).toBe(text);
});
