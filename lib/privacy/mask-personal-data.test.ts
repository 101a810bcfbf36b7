import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCard, isCnpj, isCpf } from '@/lib/privacy/check-digits';
import { containsPersonalData, maskPersonalData } from '@/lib/privacy/mask-personal-data';

const masked = (text: string) => maskPersonalData(text).text;
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const withCheckDigits = (body: string, count: number, isValid: (whole: string) => boolean) =>
  Array.from({ length: 10 ** count }, (_, tail) => body + String(tail).padStart(count, '0')).find(isValid);
const cpf = digits(9).map((body) => withCheckDigits(body, 2, isCpf) ?? '52998224725');
const card = digits(14).map((body) => withCheckDigits(`4${body}`, 1, isCard) ?? '4111111111111111');
const words = fc.array(
  fc.constantFrom('amei', 'o show', 'Ação!', '❤️', '1989', '2:43', 'R$ 85,90', '(sério)'),
);

test('masks every valid CPF and card among words, and nothing else', () => {
  fc.assert(
    fc.property(words, cpf, words, card, (before, person, between, payment) => {
      const [a, b] = [`${before.join(' ')} ele é `, ` e ${between.join(' ')} com `];
      expect(masked(`${a}${person}${b}${payment}.`)).toBe(`${a}[CPF]${b}[CARTÃO].`);
    }),
  );
});

test('masks a CPF however it is divided', () => {
  fc.assert(
    fc.property(cpf, (number) => {
      const [a, b, c, d] = [number.slice(0, 3), number.slice(3, 6), number.slice(6, 9), number.slice(9)];
      for (const written of [
        `${a}.${b}.${c}-${d}`,
        `${a} ${b} ${c} ${d}`,
        `${a}${b}${c}-${d}`,
        [...number].join('\u200b'),
      ])
        expect(masked(`cpf ${written}, ok`)).toBe('cpf [CPF], ok');
    }),
  );
});

const hostileUnit = fc.constantFrom(
  ...'0123456789',
  ...' .-/()+@:[]#\n',
  ...[
    'a',
    'X',
    'xx',
    'arroba ',
    ' ponto com',
    '@gmail.com',
    'zap ',
    'pedido ',
    '0800 ',
    '\u200b',
    '９',
    '❤️',
    '1️⃣',
  ],
  ...[
    '52998224725',
    '(11) 98765-4321',
    '3333-4444',
    '4111111111111111',
    'eu@casa.com.br',
    '12.ABC.345/01DE-35',
  ],
);
const hostileText = fc.string({ unit: hostileUnit, maxLength: 40 });

test('finds nothing more in a text it has masked', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const once = maskPersonalData(text);
      expect(maskPersonalData(once.text)).toEqual({ text: once.text, found: [] });
    }),
    { numRuns: 3_000 },
  );
});

test('leaves what stands outside the spans as it was, and gives spans in order without overlap', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const { text: result, found } = maskPersonalData(text);
      let from = 0;
      const kept = found.map(({ start, end }) => {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        const piece = text.slice(from, start);
        from = end;
        return piece;
      });
      expect(result.split(/\[(?:CPF|CNPJ|CARTÃO|E-MAIL|TELEFONE)\]/).join('|')).toBe(
        [...kept, text.slice(from)].join('|'),
      );
      expect(containsPersonalData(text)).toBe(found.length > 0);
    }),
    { numRuns: 2_000 },
  );
});

test('points at the disguised original, invisible characters included', () => {
  const text = 'zap １\u200b１ ９８７６５－４３２１ e eu\u200b@casa.com';
  const { text: result, found } = maskPersonalData(text);
  expect(result).toBe('zap [TELEFONE] e [E-MAIL]');
  expect(found.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['telefone', '１\u200b１ ９８７６５－４３２１'],
    ['email', 'eu\u200b@casa.com'],
  ]);
});

test('checks the digits of numeric and alphanumeric CNPJ', () => {
  expect(isCnpj('11222333000181')).toBe(true);
  expect(isCnpj('12ABC34501DE35')).toBe(true);
  expect(isCnpj('12ABC34501DE36')).toBe(false);
  expect(isCnpj('00000000000000')).toBe(false);
});

const monsters = [
  '1',
  '1 ',
  '12-',
  '9.',
  '(',
  '@',
  'a@',
  'a.',
  'a@b.',
  ' arroba ',
  'x ponto ',
  '1111 ',
  '98765-4321 ',
  '４',
  '\u200b1',
  '+55 ',
  'A1',
  'a@b.co 11 98765-4321 ',
  '0800 ',
  'https://x.com/11',
];

test.each(monsters)('takes no more than a moment for 5,000 characters of %j', (unit) => {
  const text = unit.repeat(Math.ceil(5_000 / unit.length)).slice(0, 5_000);
  maskPersonalData(text);
  const times = [0, 1, 2, 3, 4].map(() => {
    const start = performance.now();
    maskPersonalData(text);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(100); // what backtracks takes seconds; a busy machine does not
});
