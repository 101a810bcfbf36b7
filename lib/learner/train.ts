import { calibrate, chooseReviewThreshold, fitCalibration, tracePrecision } from '@/lib/learner/calibration';
import { fitCandidate, type Candidate } from '@/lib/learner/candidates';
import { crossValidate } from '@/lib/learner/cross-validate';
import { measureNames } from '@/lib/learner/measures';
import { type Model } from '@/lib/learner/model';
import { encodeModel, parseModel } from '@/lib/learner/model-file';
import { readRawFeatures, type RawFeatures } from '@/lib/learner/raw-features';
import { scoreRow } from '@/lib/learner/score-row';
import { toRow } from '@/lib/learner/vectors';
import { buildVocabulary, type Vocabulary } from '@/lib/learner/vocabulary';
import { scoreClassification } from '@/lib/stats/score-classification';
import { calibrationError } from '@/lib/stats/calibration-error';

/** `group` keeps what belongs together (a writer, near-duplicates) on one side of every fold. */
export type Example = { text: string; label: string; group: string };

/** Knowledge beside the examples: it is learned from in every fold and never evaluated on. */
export type Lesson = { text: string; label: string; importance: number };

export type TrainOptions = {
  labels: readonly string[];
  seed: number;
  lessons?: readonly Lesson[];
  /** `nbSvm` when absent: the best of them on the five categories. */
  candidate?: Candidate;
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
  const { labels, seed, lessons = [], folds = 5, onProgress = () => undefined } = options;
  const read = ({ text, label }: { text: string; label: string }) => ({
    raw: readRawFeatures(text),
    answer: labels.indexOf(label),
  });
  const documents = examples.map((example) => ({ ...read(example), importance: 1 }));
  const taught = lessons.map((lesson) => ({ ...read(lesson), importance: lesson.importance }));
  const answers = documents.map(({ answer }) => answer);
  const scores = crossValidate({
    groups: examples.map((example) => example.group),
    answers,
    folds,
    seed,
    onProgress,
    fitAndScore: (training, held) => {
      const fitted = fit([...pick(documents, training), ...taught], options);
      return pick(documents, held).map((document) => fitted.score(document.raw));
    },
  });
  onProgress('treino final');
  const fitted = fit([...documents, ...taught], options);
  const calibration = fitCalibration(scores, answers, labels.length);
  const { vocabulary } = fitted;
  const weights = foldIn(fitted.weights, calibration.shifts);
  const { temperature } = calibration;
  const probabilities = scores.map((row) => calibrate(row, calibration));
  const reviewBelow = chooseReviewThreshold(probabilities, options.reviewShare ?? 0.08);
  const precisionCurve = tracePrecision(probabilities, answers);
  const figures = { examples: examples.length, folds, ...measure(labels, probabilities, answers) };
  return parseModel(
    encodeModel({ labels, vocabulary, weights, temperature, reviewBelow, precisionCurve, figures }),
  );
}

type Document = { raw: RawFeatures; answer: number; importance: number };
type Fitted = { vocabulary: Vocabulary; weights: Float64Array; score: (raw: RawFeatures) => number[] };

function fit(documents: readonly Document[], options: TrainOptions): Fitted {
  const raws = documents.map(({ raw }) => raw);
  const vocabulary = buildVocabulary(raws, {
    minDocuments: options.minDocuments ?? 2,
    maxFeatures: options.maxFeatures ?? 65_000,
  });
  const size = {
    columnCount: vocabulary.hashes.length + measureNames.length,
    labelCount: options.labels.length,
  };
  const problem = {
    rows: raws.map((raw) => toRow(raw, vocabulary)),
    labels: documents.map(({ answer }) => answer),
    importance: documents.map(({ importance }) => importance),
    ...size,
    l2: options.l2 ?? 1e-4,
  };
  const termCount = vocabulary.hashes.length;
  const weights = fitCandidate(options.candidate ?? 'nbSvm', problem, termCount);
  return { vocabulary, weights, score: (raw) => scoreRow(toRow(raw, vocabulary), weights, size) };
}

/** The shifts become part of the biases, so that a prediction needs the temperature alone. */
function foldIn(weights: Float64Array, shifts: readonly number[]): Float64Array {
  const from = weights.length - shifts.length;
  return weights.map((weight, i) => (i < from ? weight : weight + (shifts[i - from] ?? 0)));
}

function measure(labels: readonly string[], probabilities: number[][], expected: readonly number[]) {
  const predicted = probabilities.map((row) => row.indexOf(Math.max(...row)));
  const { accuracy, macroF1 } = scoreClassification({ labels, expected, predicted });
  const ece = calibrationError(probabilities, expected);
  return { accuracy: round(accuracy), macroF1: round(macroF1), ece: round(ece) };
}

function pick<Item>(items: readonly Item[], indexes: readonly number[]): Item[] {
  return indexes.flatMap((index) => items.slice(index, index + 1));
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
