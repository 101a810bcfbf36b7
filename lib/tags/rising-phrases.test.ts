import { describe, expect, it } from 'vitest';
import { createRunReader, listPhrases } from '@/lib/tags/phrases';
import { rankRisingPhrases } from '@/lib/tags/rising-phrases';
import { spellPhrase } from '@/lib/tags/spell-phrase';

const ranked = (recent: Record<string, number>, earlier: Record<string, number>) =>
  rankRisingPhrases(
    { counts: new Map(Object.entries(recent)), total: 1_000 },
    { counts: new Map(Object.entries(earlier)), total: 4_000 },
  ).map(({ phrase }) => phrase);

describe('rankRisingPhrases', () => {
  it('takes what is new in enough comments, and not what was always said', () => {
    expect(ranked({ banheiro: 12, fila: 50, rara: 4 }, { fila: 200 })).toEqual(['banheiro']);
  });

  it('names the whole phrase rather than its pieces', () => {
    expect(ranked({ banheiro: 13, quimico: 12, 'banheiro quimico': 12 }, {})).toEqual(['banheiro quimico']);
  });

  it('names the piece where the whole is only one of its uses', () => {
    expect(ranked({ banheiro: 40, 'banheiro quimico': 12 }, {})).toEqual(['banheiro']);
  });

  it('names at most ten', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`assunto${'x'.repeat(i)}`, 20]));
    expect(ranked(many, {})).toHaveLength(10);
  });
});

describe('listPhrases', () => {
  const phrasesOf = (text: string, names: string[] = []) => [...listPhrases(createRunReader(names)(text))];

  it('keeps stop words inside a phrase and never at its ends', () => {
    expect(phrasesOf('A fila do banheiro')).toEqual(['fila', 'fila do banheiro', 'banheiro']);
  });

  it('does not join words over a sign, a number or a known name', () => {
    expect(phrasesOf('catraca, banheiro 24 estacionamento Lua Nova guichê', ['Lua Nova'])).toEqual([
      'catraca',
      'banheiro',
      'estacionamento',
      'guiche',
    ]);
  });
});

describe('spellPhrase', () => {
  const readRuns = createRunReader([]);

  it('spells a phrase as most do, and says nothing of what stands around it', () => {
    const texts = [
      'ontem a catraca do portão norte travou de novo e eu perdi',
      'catraca do portao',
      'Catraca do portão',
    ];
    expect(spellPhrase('catraca do portao', texts, readRuns)).toBe('catraca do portão');
  });

  it('asks no text with personal data', () => {
    const texts = ['minha cátraca travou, me chama em ana@exemplo.com.br'];
    expect(spellPhrase('catraca', texts, readRuns)).toBe('catraca');
  });
});
