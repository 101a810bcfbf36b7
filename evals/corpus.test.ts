import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { corpusPath, parseCorpus, splits, voiceOf } from '@/evals/read-corpus';
import tagVocabulary from '@/lib/classification/feature-tags.json';
import { findNearDuplicates } from '@/lib/text/near-duplicates';

const content = readFileSync(corpusPath, 'utf8');
const corpus = parseCorpus(content);

test('every line fits the schema, with ids that are its own and tags of the vocabulary', () => {
  expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length);
  const codes = new Set(tagVocabulary.map(({ code }) => code));
  expect(corpus.flatMap(({ tags }) => tags).filter((tag) => !codes.has(tag))).toEqual([]);
});

test('no two comments are near-duplicates', () => {
  const pairs = findNearDuplicates(
    corpus.map(({ texto }) => texto),
    0.6,
  );
  expect(pairs.map(({ first, second }) => [corpus[first]?.id, corpus[second]?.id])).toEqual([]);
});

test('no voice writes on both sides of a split', () => {
  const sides = new Map<string, Set<string>>();
  for (const line of corpus)
    sides.set(voiceOf(line), (sides.get(voiceOf(line)) ?? new Set()).add(line.particao));
  expect([...sides].filter(([, parts]) => parts.size > 1)).toEqual([]);
});

test('every split is the one that was locked', () => {
  const lock: unknown = JSON.parse(readFileSync('evals/datasets/corpus.lock.json', 'utf8'));
  const lines = content.trimEnd().split('\n');
  const locked = splits.map((split) => {
    const part = lines.filter((_, i) => corpus[i]?.particao === split);
    return [
      split,
      { comentarios: part.length, sha256: createHash('sha256').update(part.join('\n')).digest('hex') },
    ];
  });
  expect(Object.fromEntries(locked)).toEqual(lock);
});
