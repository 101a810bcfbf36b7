import { expect, test } from 'vitest';
import { assignFolds } from '@/lib/learner/cross-validate';

const groups = Array.from({ length: 60 }, (_, i) => `g${Math.floor(i / 3)}`);
const answers = groups.map((_, i) => Math.floor(i / 3) % 2);
const request = { groups, answers, folds: 5, seed: 1 };

test('never splits a group', () => {
  const folds = assignFolds(request);
  for (const group of new Set(groups))
    expect(new Set(folds.filter((_, i) => groups[i] === group)).size).toBe(1);
});

test('gives every fold its share of each label', () => {
  const folds = assignFolds(request);
  for (let fold = 0; fold < 5; fold++)
    for (const label of [0, 1])
      expect(folds.filter((value, i) => value === fold && answers[i] === label)).toHaveLength(6);
});

test('depends on the seed alone', () => {
  expect(assignFolds(request)).toEqual(assignFolds(request));
});
