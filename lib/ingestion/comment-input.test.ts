import { describe, expect, it } from 'vitest';
import { parseComment } from '@/lib/ingestion/comment-input';

const now = new Date('2026-11-21T12:00:00Z');
const problemOf = (input: unknown) => {
  const parsed = parseComment(input, now);
  return parsed.ok ? null : parsed.errors.map(({ campo, mensagem }) => `${campo} ${mensagem}`).join('; ');
};

describe('a text', () => {
  it.each([
    ['NUL', 'a\0b'],
    ['a lone surrogate', 'a\ud800b'],
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['zero-width characters only', '\u200b\u200d\ufeff\u2060'],
    ['5,001 code points', '🎵'.repeat(5_001)],
    ['a number', 5],
  ])('is refused when it is or has %s', (_case, texto) => {
    expect(problemOf({ texto })).toContain('texto ');
  });

  it('of 5,000 code points is taken whole, whatever their size in UTF-16', () => {
    const parsed = parseComment({ texto: ` ${'🎵'.repeat(5_000)}\n` }, now);
    expect(parsed.ok && [...parsed.comment.texto].length).toBe(5_000);
  });

  it('that is missing is named as missing', () => {
    expect(problemOf({ text: 'oi' })).toBe('texto é obrigatório');
  });
});

describe('what clients may not set', () => {
  it('is ignored together with unknown fields', () => {
    const sent = JSON.parse(
      '{"texto":"oi","status":"classificado","categoria":"SPAM","confianca":1,"__proto__":{"x":1}}',
    );
    const parsed = parseComment(sent, now);
    expect(parsed.ok).toBe(true);
    expect(parsed.ok && Object.keys(parsed.comment)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(status|categoria|confianca|x)$/)]),
    );
  });
});

describe('a date', () => {
  it.each([
    '2026-02-30',
    '0000-01-01',
    '9999-01-01',
    '1969-12-31',
    '2026-11-23',
    'ontem',
    '12:30',
    '2026',
    '2026-W47',
  ])('%s is refused', (data) => {
    expect(problemOf({ texto: 'oi', data })).toContain('data ');
  });

  it.each([
    ['2026-11-20T10:00:00-03:00', '2026-11-20T13:00:00.000Z'],
    ['2026-11-20 10:00:00', '2026-11-20T13:00:00.000Z'],
    ['2026-11-20', '2026-11-20T03:00:00.000Z'],
    ['2018-11-04T00:30:00', '2018-11-04T03:30:00.000Z'],
  ])('%s is read as %s, without a zone as São Paulo time', (data, iso) => {
    const parsed = parseComment({ texto: 'oi', data }, now);
    expect(parsed.ok && parsed.comment.occurredAt).toBe(iso);
  });

  it('up to 24 h ahead is taken', () => {
    expect(problemOf({ texto: 'oi', data: '2026-11-22T11:00:00Z' })).toBeNull();
  });
});

it('refuses an id that is no UUID', () => {
  expect(problemOf({ texto: 'oi', id: '42' })).toContain('id ');
});

it.each([null, 'texto solto', 5, ['oi']])('refuses %j, which is no object', (input) => {
  expect(problemOf(input)).toContain('deve ser um objeto');
});
