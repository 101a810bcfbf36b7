import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanLine } from '@/lib/text/clean-line';

it('leaves nothing with which a text could end its line, turn its direction or hide', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('\r', '\n', '\0', '\u202e', '\u2028', '\ud800', 'a', ' ', 'é'),
  });
  fc.assert(
    fc.property(hostile, (text) => {
      expect(cleanLine(text)).toMatch(/^[\p{L}\ufffd ]*$/u);
      expect(cleanLine(text)).not.toMatch(/[\r\n\0\u2028\u202e\ud800]/);
    }),
  );
});

it('makes one header of an attempt at two', () => {
  expect(cleanLine('Semana 47\r\nBcc: todos@example.com')).toBe('Semana 47 Bcc: todos@example.com');
});

it('keeps accents and joined emoji', () => {
  expect(cleanLine('  Ação 👩‍🎤  boa ')).toBe('Ação 👩‍🎤 boa');
});
