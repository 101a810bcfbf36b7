import { expect, test } from 'vitest';
import { explain, shareScore } from '@/lib/learner/explain';
import { candidates } from '@/lib/learner/candidates';
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

test('names no comma, though one weighs between words that weigh together', () => {
  const [said, text] = ['amei, viu', 'amei, viu, certo'];
  const good = [said, `${said} sim`, `${said} demais`, `${said} puro`, 'lindo, sempre'];
  const lines = [
    ...good.map((line) => ({ text: line, label: 'elogio', group: line })),
    ...texts.critica.map((line) => ({ text: line, label: 'critica', group: line })),
  ];
  const fond = train(lines, { labels: ['elogio', 'critica'], seed: 1, folds: 2, minDocuments: 1 });
  expect(shareScore(fond, text).shares[1]).toBeGreaterThan(0);
  expect(explain(fond, text).map(({ term }) => term)).not.toContain(',');
});

test('shares the whole score of the decision among the words and the rest', () => {
  for (const text of ['Ontem: que voz LINDA!', 'odiei, odiei demais o disco', '']) {
    const { shares, rest, score } = shareScore(model, text);
    expect(shares.reduce((sum, share) => sum + share, rest)).toBeCloseTo(score, 9);
  }
});

test('sees personal data only masked, and points into the text as it was written', () => {
  const text = 'me chama: maria.souza@gmail.com ou 11 98765-4321, que voz LINDA demais';
  const masked = 'me chama: [E-MAIL] ou [TELEFONE], que voz LINDA demais';
  expect(predict(model, text)).toEqual(predict(model, masked));
  const terms = explain(model, text);
  expect(terms.map(({ term }) => term)).toContain('LINDA');
  for (const { term, start, end } of terms) expect(text.slice(start, end)).toBe(term);
});

test.each(candidates)('decides between two labels of any name as %s', (candidate) => {
  const spam = ['check out my channel', 'subscribe to my channel', 'free gift cards here', 'win free money'];
  const ham = ['this song is great', 'i love the video', 'her voice in this song', 'best video of the year'];
  const lines = [...spam.map((text) => ({ text, label: '1' })), ...ham.map((text) => ({ text, label: '0' }))];
  const binary = train(
    lines.map((line, i) => ({ ...line, group: `${i}` })),
    { labels: ['0', '1'], seed: 3, folds: 2, minDocuments: 1, candidate },
  );
  expect(predict(binary, 'subscribe to win free money').label).toBe('1');
  expect(predict(binary, 'i love her voice').label).toBe('0');
});
