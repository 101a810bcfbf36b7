import { expect, test } from 'vitest';
import { groupDuplicates } from '@/evals/kfold/group-duplicates';
import { assignFolds } from '@/lib/learner/cross-validate';

const chain = [
  'um dois tres quatro cinco seis',
  'um dois tres quatro cinco sete',
  'um dois tres quatro oito sete',
];

test('joins near-duplicates through others, and leaves the rest alone', () => {
  const groups = groupDuplicates([...chain, 'outra coisa', ':)', ':)', ':(']);
  expect(new Set(groups.slice(0, 3)).size).toBe(1);
  expect(groups[4]).toBe(groups[5]);
  expect(new Set(groups).size).toBe(4);
});

test('no fold is tested on what a near-duplicate taught', () => {
  const texts = Array.from({ length: 60 }, (_, i) => `${chain[i % 3] ?? ''} ${i % 20} ${i % 20}x y${i % 20}`);
  const groups = groupDuplicates(texts);
  const foldOf = assignFolds({ groups, answers: texts.map((_, i) => i % 2), folds: 5, seed: 1 });
  const folds = Map.groupBy(groups.keys(), (i) => groups[i]);
  for (const members of folds.values()) expect(new Set([...members].map((i) => foldOf[i])).size).toBe(1);
});
