import { expect, test } from 'vitest';
import { createClassifier } from '@/lib/classification/create-classifier';
import { loadModel } from '@/lib/learner/load-model';

const knowledge = {
  tags: [{ code: 'feat_refrao', aliases: ['refrão'] }],
  artists: [{ id: 7, name: 'Lívia Maré' }],
  releases: [],
};
const classifier = createClassifier({ model: loadModel(), ...knowledge });
const comment = (id: string, text: string) => ({ id, text, artistId: null, releaseId: null });

test('decides category, tags and artist of plain comments, in order', () => {
  const decisions = classifier.classifyComments([
    comment('a', 'Amei o refrão novo da Lívia Maré, que voz linda! ❤️'),
    comment('b', 'Que horas começa o show de sábado?'),
    comment('c', 'Se inscreve no meu canal, link na bio, sigo de volta'),
  ]);
  expect(decisions.map(({ id, category }) => [id, category])).toEqual([
    ['a', 'elogio'],
    ['b', 'duvida'],
    ['c', 'spam'],
  ]);
  expect(decisions[0]).toMatchObject({
    tags: ['feat_refrao'],
    artistId: 7,
    modelVersion: classifier.version,
  });
});

test('gives spam no tags', () => {
  const [decision] = classifier.classifyComments([
    comment('a', 'Refrão top! Compre seguidores reais, chama no zap, link na bio, promoção só hoje'),
  ]);
  expect(decision).toMatchObject({ category: 'spam', tags: [] });
});

test('sends what it doubts to review with its best guess', () => {
  const doubtful = createClassifier({ model: { ...loadModel(), reviewBelow: 1 }, ...knowledge });
  const [decision] = doubtful.classifyComments([comment('a', 'amei demais essa música')]);
  expect(decision).toMatchObject({ category: 'elogio', reviewReason: 'baixa_confianca' });
});

test('leaves out a comment that cannot be read and decides its neighbours', () => {
  const broken = {
    ...comment('b', ''),
    get text(): string {
      throw new Error('unreadable');
    },
  };
  const decisions = classifier.classifyComments([comment('a', 'amei'), broken, comment('c', 'amei')]);
  expect(decisions.map(({ id }) => id)).toEqual(['a', 'c']);
});
