import { readFile, writeFile } from 'node:fs/promises';
import { learnerVersion } from '@/lib/classification/create-classifier';
import { confusionsSchema, type Confusions } from '@/lib/learner/get-confusion';
import { type Model } from '@/lib/learner/model';
import { scoreClassification } from '@/lib/stats/score-classification';
import { categories } from '@/lib/text/categories';
import { type Answer } from '@/evals/scoring/score-answers';

const confusionPath = 'lib/learner/models/category.confusion.json';

/** What the product knows of the errors of a model: its answers on the locked test split. */
export function measureConfusion(answers: readonly Answer[]): Confusions[string] {
  const confusionOf = (some: readonly Answer[]) =>
    scoreClassification({
      labels: categories,
      expected: some.map(({ expected }) => expected),
      predicted: some.map(({ predicted }) => predicted),
    }).confusion;
  return {
    sure: confusionOf(answers.filter(({ inReview }) => !inReview)),
    doubtful: confusionOf(answers.filter(({ inReview }) => inReview)),
  };
}

/** Beside the model, with those of earlier versions. */
export async function saveConfusion(model: Model, answers: readonly Answer[]): Promise<void> {
  const known = confusionsSchema.parse(JSON.parse(await readFile(confusionPath, 'utf8')));
  const confusions = { ...known, [learnerVersion(model)]: measureConfusion(answers) };
  await writeFile(confusionPath, encodeConfusions(confusions));
}

/** A row of a matrix a line, so that a change reads as what it changes. */
function encodeConfusions(confusions: Confusions): string {
  const matrix = (rows: number[][]) =>
    `[\n${rows.map((row) => `      [${row.join(', ')}]`).join(',\n')}\n    ]`;
  const versions = Object.entries(confusions).map(
    ([version, { sure, doubtful }]) =>
      `  ${JSON.stringify(version)}: {\n    "sure": ${matrix(sure)},\n    "doubtful": ${matrix(doubtful)}\n  }`,
  );
  return `{\n${versions.join(',\n')}\n}\n`;
}
