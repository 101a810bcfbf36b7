import { describe, expect, test } from 'vitest';
import { createNameRecogniser } from '@/lib/classification/name-recogniser';
import { tokenise } from '@/lib/text/tokenise';

const recognise = createNameRecogniser(
  [
    { id: 1, name: 'Lívia Maré' },
    { id: 2, name: 'Lívia Maré Trio' },
    { id: 3, name: 'Fé' },
    { id: 4, name: 'Céuzinha' },
    { id: 5, name: 'Blink 182' },
    { id: 6, name: 'Pânico! na Pista' },
  ],
  [
    { id: 10, artistId: 1, title: 'Terraço Azul' },
    { id: 11, artistId: 4, title: 'Ao Vivo' },
    { id: 12, artistId: 1, title: 'Ao Vivo' },
    { id: 13, artistId: 4, title: 'Chuva' },
  ],
);
const nobody = { artistId: null, releaseId: null };
const subjectOf = (text: string, given: { artistId: number | null; releaseId: number | null } = nobody) =>
  recognise(text, tokenise(text), given);

describe('artists', () => {
  test('are found whatever their case and accents, the longest name first', () => {
    expect(subjectOf('amei a LIVIA MARE').artistId).toBe(1);
    expect(subjectOf('amei o Lívia Maré Trio').artistId).toBe(2);
    expect(subjectOf('saudade do blink 182').artistId).toBe(5);
    expect(subjectOf('vi o panico na pista ontem').artistId).toBe(6);
  });

  test('of one word need a capital, a mention or a hashtag', () => {
    expect(subjectOf('a céuzinha tava nublada').artistId).toBeNull();
    expect(subjectOf('que show da Céuzinha').artistId).toBe(4);
    expect(subjectOf('arrasou @ceuzinha').artistId).toBe(4);
    expect(subjectOf('#ceuzinha no topo').artistId).toBe(4);
  });

  test('of one short or shouted word are not guessed', () => {
    expect(subjectOf('tenho Fé que volta').artistId).toBeNull();
    expect(subjectOf('CEUZINHA LINDA').artistId).toBeNull();
  });

  test('named by the payload are kept', () => {
    expect(subjectOf('que show da Céuzinha', { artistId: 1, releaseId: null }).artistId).toBe(1);
  });
});

describe('releases', () => {
  test('bring their artist', () => {
    expect(subjectOf('terraco azul é o melhor')).toEqual({ artistId: 1, releaseId: 10 });
    expect(subjectOf('x', { artistId: null, releaseId: 13 })).toEqual({ artistId: 4, releaseId: 13 });
  });

  test('that share a title are told apart by the artist, or not at all', () => {
    expect(subjectOf('o Ao Vivo da Lívia Maré')).toEqual({ artistId: 1, releaseId: 12 });
    expect(subjectOf('o disco ao vivo')).toEqual(nobody);
  });

  test('of one word do not count where a sentence begins', () => {
    expect(subjectOf('Chuva no show todo').releaseId).toBeNull();
    expect(subjectOf('ouvi “chuva” no carro').releaseId).toBe(13);
  });
});
