import { expect, test } from 'vitest';
import { explain } from '@/lib/learner/explain';
import { encodeModel, parseModel } from '@/lib/learner/model-file';
import { predict } from '@/lib/learner/predict';
import { train, type Example } from '@/lib/learner/train';

const texts = {
  elogio: [
    'amei essa musica',
    'que voz linda',
    'show incrivel demais',
    'melhor disco do ano',
    'clipe lindo demais',
    'essa musica linda',
  ],
  critica: [
    'odiei o som do show',
    'que disco fraco',
    'som horrivel demais',
    'pior clipe do ano',
    'voz fraca no show',
    'disco horrivel',
  ],
};
const examples: Example[] = Object.entries(texts).flatMap(([label, list]) =>
  list.map((text, i) => ({ text, label, group: `${label}-${i}` })),
);
const options = { labels: ['elogio', 'critica'], seed: 11, minDocuments: 1, folds: 3 };
const model = train(examples, options);

test('the same examples and seed give the same file', () => {
  expect(JSON.stringify(encodeModel(train(examples, options)))).toBe(JSON.stringify(encodeModel(model)));
});

test('learns from the examples, and from lessons what no example holds', () => {
  expect(predict(model, 'que musica linda').label).toBe('elogio');
  const lesson = { text: 'xirimbó', label: 'critica', importance: 3 };
  expect(predict(train(examples, { ...options, lessons: [lesson] }), 'xirimbó').label).toBe('critica');
});

test('a model that went through its file decides the same', () => {
  const read = parseModel(JSON.parse(JSON.stringify(encodeModel(model))));
  expect(read.id).toBe(model.id);
  for (const { text } of examples) expect(predict(read, text)).toEqual(predict(model, text));
});

test('refuses a file of another version, of another lexicon, or damaged', () => {
  const file = encodeModel(model);
  expect(() => parseModel({ ...file, formatVersion: 0 })).toThrow();
  expect(() => parseModel({ ...file, lexicon: 1 })).toThrow();
  expect(() => parseModel({ ...file, weights: '' })).toThrow('damaged');
  expect(() => parseModel({ ...file, measures: {} })).toThrow('damaged');
});

test.each([
  ['nothing', ''],
  ['spaces', ' \n\t '],
  ['emoji only', '🔥🔥🔥👨‍👩‍👧‍👦'],
  ['five thousand letters', 'a'.repeat(5_000)],
  ['five thousand words', 'ab '.repeat(5_000)],
  ['zero-width characters', '\u200b\u200d\ufeff\u2060'],
  ['half a surrogate pair', '\ud83d x \udd25'],
  ['other alphabets', 'Отличная песня 最高の曲 أغنية'],
])('stays finite and sums to one on %s', (_, text) => {
  const { probabilities, confidence } = predict(model, text);
  expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
  expect(confidence).toBeGreaterThan(0);
  expect(explain(model, text).length).toBeLessThanOrEqual(5);
});

test('explains with words of the comment, strongest first', () => {
  const text = 'Ontem: que voz LINDA!';
  const terms = explain(model, text);
  expect(terms[0]?.term).toBe('LINDA');
  for (const { term, start, end } of terms) expect(text.slice(start, end)).toBe(term);
});
