import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsPersonalData } from '@/lib/privacy/mask-personal-data';
import { checkQuote, longestQuote } from '@/lib/quotes/check-quote';

const textOf = (original: string) => {
  const checked = checkQuote(original);
  return checked.is === 'fit' ? checked.text : `refused: ${checked.why}`;
};

describe('a comment as a quote', () => {
  it('stays as it was written where there is nothing to hide', () => {
    for (const text of [
      'Esse refrão não sai da minha cabeça 💛',
      'nota 10, o 2º disco é ½ triste… e daí?',
      'família toda no show 👨‍👩‍👧 que noite ❤️',
      'o som do show estava baixo. Muito!',
    ])
      expect(textOf(text)).toBe(text);
  });

  it.each([
    ['a CPF', 'meu cpf é 529.982.247-25, me liga', 'personalData'],
    ['a phone number with invisible characters in it', 'zap 11 98765\u200b-4321', 'personalData'],
    ['a phone number in ornamental digits', 'zap １１ ９８７６５－４３２１', 'personalData'],
    ['an e-mail address', 'manda pra fulana@gmail.com', 'personalData'],
    ['an address of the web', 'vejam https://exemplo.test/x', 'link'],
    ['an address without its scheme', 'ingressos em lojabarata.com.br corre', 'link'],
    ['a short address', 'entra aqui bit.ly/3xYz', 'link'],
    ['a link in letters in disguise', 'corre no 𝗹𝗼𝗷𝗮𝗯𝗮𝗿𝗮𝘁𝗮.𝗰𝗼𝗺', 'link'],
    ['a handle in disguise', 'segue ＠fulana lá', 'handle'],
    ['nothing but signs', '👏👏 10/10 !!!', 'empty'],
    ['nothing but somebody addressed', '@fulana @beltrano', 'empty'],
    ['more than fits', 'a'.repeat(longestQuote + 1), 'long'],
  ])('is refused with %s', (_case, text, why) => {
    expect(checkQuote(text)).toEqual({ is: 'unfit', why });
  });

  it('may be as long as a quote may, however many bytes its characters take', () => {
    const text = `a${'👨‍👩‍👧'.repeat(longestQuote - 1)}`;
    expect(textOf(text)).toBe(text);
    expect(checkQuote(`${text}!`)).toEqual({ is: 'unfit', why: 'long' });
  });

  it('addresses nobody and names nobody by a handle', () => {
    expect(textOf('@bandafulana, @outra amei o show')).toBe('amei o show');
    expect(textOf('fui com a @julia.s2 e choramos')).toBe('fui com a @… e choramos');
    expect(textOf('show @ praia foi lindo')).toBe('show @ praia foi lindo');
  });

  it('loses what would turn, hide or pile up around it', () => {
    expect(textOf('amei \u202eotsop\u202c o\u200b re\u00adfrão\u2066!')).toBe('amei otsop o refrão!');
    expect(textOf('duas\nlinhas\t e\u2028três')).toBe('duas linhas e três');
    expect(textOf(`que v${'o\u0335'}${'\u0336'.repeat(30)}z`)).toBe('que vo\u0335\u0336z');
    expect(textOf('a\ud800b\u0000c\u200dd')).toBe('abcd');
  });
});

const hostileUnit = fc.constantFrom(
  ...'abc @.:/-_10\n'.split(''),
  ...[
    '\u202e',
    '\u200b',
    '\u200d',
    '\u2066',
    '\u0301',
    '\ufe0f',
    '\u{e0041}',
    '\ud83d',
    '👩',
    '＠',
    '１',
    '𝟗',
  ],
  ...['@fulana', 'www.', '.com', 'https://', '98765-4321', 'eu@casa.com.br', '529.982.247-25'],
);

it('whatever it is made of, a quote is short, clean, names nobody and is its own quote', () => {
  fc.assert(
    fc.property(fc.string({ unit: hostileUnit, maxLength: 60 }), (original) => {
      const checked = checkQuote(original);
      if (checked.is === 'unfit') return;
      const { text } = checked;
      expect(text).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}\n]|@[\p{L}\p{N}]/u);
      expect(text.isWellFormed()).toBe(true);
      expect(containsPersonalData(text)).toBe(false);
      expect(checkQuote(text)).toEqual(checked);
    }),
    { numRuns: 5_000 },
  );
});
