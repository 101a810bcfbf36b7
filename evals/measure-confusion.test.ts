import { expect, test } from 'vitest';
import { measureConfusion } from '@/evals/measure-confusion';
import { readCorpus } from '@/evals/read-corpus';
import { answerLocally } from '@/evals/scoring/answer-locally';
import { learnerVersion } from '@/lib/classification/create-classifier';
import { getConfusion } from '@/lib/learner/get-confusion';
import { loadModel } from '@/lib/learner/load-model';
import { categories } from '@/lib/text/categories';

test(
  'what the product knows of the errors of its model is what the locked test split says of them',
  { timeout: 60_000 },
  async () => {
    const model = loadModel();
    const comments = (await readCorpus())
      .filter(({ particao }) => particao === 'test')
      .map(({ texto, categoria }) => ({ text: texto, label: categoria }));
    const { sure, doubtful } = measureConfusion(answerLocally(model, categories, comments));
    const all = sure.map((row, t) => row.map((count, j) => count + (doubtful[t]?.[j] ?? 0)));
    expect(getConfusion(learnerVersion(model), 'sure')).toEqual(sure);
    expect(getConfusion(learnerVersion(model))).toEqual(all);
    expect(all.flat().reduce((sum, count) => sum + count, 0)).toBe(comments.length);
  },
);

test('a version that was never measured says so', () => {
  expect(getConfusion('categoria-0000000000000000')).toBeNull();
  expect(getConfusion('constructor')).toBeNull();
});
