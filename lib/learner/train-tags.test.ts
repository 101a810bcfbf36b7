import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadTagModel } from '@/lib/learner/load-model';
import { scoreTags } from '@/lib/learner/score-tags';
import { encodeTagModel, parseTagModel } from '@/lib/learner/tag-model';
import { trainTags, type TaggedExample } from '@/lib/learner/train-tags';
import { tokenise } from '@/lib/text/tokenise';

const subjects = {
  som: [
    'o grave do som estourou',
    'som abafado no fundo',
    'microfone falhou no show',
    'caixa de som chiando',
  ],
  preco: ['ingresso caro demais', 'taxa cara no site', 'pagar caro na taxa', 'preco do ingresso absurdo'],
};
const examples: TaggedExample[] = Object.entries(subjects).flatMap(([tag, texts]) =>
  texts.map((text, i) => ({ text, tags: [tag], group: `${tag}-${i}` })),
);
const entries = [
  { code: 'som', aliases: ['som'] },
  { code: 'preco', aliases: ['preço', 'caro'] },
];
const training = { entries, seed: 5, maxTags: 2, folds: 2 };
const model = trainTags(examples, training);

test('the same examples and seed give the same file', () => {
  expect(trainTags(examples, training).id).toBe(model.id);
});

test('a model that went through its file scores the same, a damaged one is refused', () => {
  const file = encodeTagModel(model);
  const read = parseTagModel(JSON.parse(JSON.stringify(file)));
  const tokens = tokenise('microfone caro');
  expect(scoreTags(read, tokens, [])).toEqual(scoreTags(model, tokens, []));
  expect(() => parseTagModel({ ...file, weights: '' })).toThrow('damaged');
  expect(() => parseTagModel({ ...file, formatVersion: 0 })).toThrow();
});

test('finds a subject without its aliases, and more surely with them', () => {
  const scoreOf = (aliases: string[]) =>
    scoreTags({ ...model, threshold: -Infinity }, tokenise('o microfone falhou'), aliases);
  const [sound, price] = scoreOf([]);
  expect(sound?.score).toBeGreaterThan(price?.score ?? Infinity);
  expect(scoreOf(['som'])[0]?.score).toBeGreaterThan(sound?.score ?? Infinity);
});

test('the committed tag model stays under a megabyte and beats the aliases', () => {
  const { f1, aliasF1 } = loadTagModel().figures;
  expect(f1).toBeGreaterThan(aliasF1);
  expect(statSync(new URL('./models/tags.json', import.meta.url)).size).toBeLessThanOrEqual(1_000_000);
});
