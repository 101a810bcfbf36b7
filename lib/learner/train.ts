import { chooseReviewThreshold, fitTemperature } from '@/lib/learner/calibration';
import { crossValidate } from '@/lib/learner/cross-validate';
import { measureNames } from '@/lib/learner/measures';
import { type Model } from '@/lib/learner/model';
import { encodeModel, parseModel } from '@/lib/learner/model-file';
import { softmax } from '@/lib/learner/softmax';
import { fitSoftmaxRegression, scoreRow, type Row } from '@/lib/learner/softmax-regression';
import { readRawFeatures, toRow, type RawFeatures } from '@/lib/learner/vectors';
import { buildVocabulary, type Vocabulary } from '@/lib/learner/vocabulary';
import { scoreClassification } from '@/lib/stats/score-classification';
import { calibrationError } from '@/lib/stats/calibration-error';

/** `group` keeps what belongs together (a writer, near-duplicates) on one side of every fold. */
export type Example = { text: string; label: string; group: string };

export type TrainOptions = {
  labels: readonly string[];
  seed: number;
  l2?: number;
  folds?: number;
  minDocuments?: number;
  maxFeatures?: number;
  /** The largest share of comments that may wait for a person. */
  reviewShare?: number;
  onProgress?: (message: string) => void;
};

/** Same examples, options and seed give the same bytes. What it returns went through the model file already. */
export function train(examples: readonly Example[], options: TrainOptions): Model {
  const { labels, seed, folds = 5, onProgress = () => undefined } = options;
  const documents = examples.map((example) => readRawFeatures(example.text));
  const answers = examples.map((example) => labels.indexOf(example.label));
  const scores = crossValidate({
    groups: examples.map((example) => example.group),
    answers,
    folds,
    seed,
    onProgress,
    fitAndScore: (training, held) => {
      const fitted = fit(pick(documents, training), pick(answers, training), options);
      return pick(documents, held).map((document) => fitted.score(document));
    },
  });
  onProgress('treino final');
  const { vocabulary, weights } = fit(documents, answers, options);
  const temperature = fitTemperature(scores, answers);
  const probabilities = scores.map((row) => softmax(row, temperature));
  const reviewBelow = chooseReviewThreshold(probabilities, options.reviewShare ?? 0.08);
  const { accuracy, macroF1 } = scoreClassification({ labels, expected: answers, predicted: probabilities.map(indexOfLargest) });
  const ece = calibrationError(probabilities, answers);
  const figures = { examples: examples.length, folds, accuracy: round(accuracy), macroF1: round(macroF1), ece: round(ece) };
  return parseModel(encodeModel({ labels, vocabulary, weights, temperature, reviewBelow, figures }));
}

type Fitted = { vocabulary: Vocabulary; weights: Float64Array; score: (document: RawFeatures) => number[] };

function fit(documents: readonly RawFeatures[], labels: readonly number[], options: TrainOptions): Fitted {
  const vocabulary = buildVocabulary(documents, {
    minDocuments: options.minDocuments ?? 2,
    maxFeatures: options.maxFeatures ?? 50_000,
  });
  const size = { columnCount: vocabulary.hashes.length + measureNames.length, labelCount: options.labels.length };
  const rows: Row[] = documents.map((document) => toRow(document, vocabulary));
  const weights = fitSoftmaxRegression({ rows, labels, ...size, l2: options.l2 ?? 5e-4 });
  return { vocabulary, weights, score: (document) => scoreRow(toRow(document, vocabulary), weights, size) };
}

function pick<Item>(items: readonly Item[], indexes: readonly number[]): Item[] {
  return indexes.flatMap((index) => items.slice(index, index + 1));
}

function indexOfLargest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
