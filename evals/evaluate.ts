import { type Model } from '@/lib/learner/model';
import { predict } from '@/lib/learner/predict';
import { calibrationError } from '@/lib/stats/calibration-error';
import { coverageAtPrecision } from '@/lib/stats/coverage-at-precision';
import { scoreClassification, type LabelScore } from '@/lib/stats/score-classification';
import { wilsonInterval, type Interval } from '@/lib/stats/wilson-interval';
import { parseCategory, toWireCategory } from '@/lib/text/categories';
import { type LabelledComment } from '@/evals/read-labelled';

export type Evaluation = {
  comments: number;
  accuracy: number;
  accuracyInterval: Interval;
  macroF1: number;
  perClass: Record<string, LabelScore>;
  /** Expected category → predicted category → how many. */
  confusion: Record<string, Record<string, number>>;
  ece: number;
  /** Share of the most confident comments of which 98 % are right. */
  coverageAt98: number;
  /** Share that would wait for a person. */
  reviewShare: number;
  commentsPerSecond: number;
};

/** Categories and calibration of a model on labelled comments. One below the review threshold counts as its best guess. */
export function evaluate(model: Model, comments: readonly LabelledComment[]): Evaluation {
  const started = performance.now();
  const predictions = comments.map((comment) => predict(model, comment.text));
  const elapsedMs = performance.now() - started;
  const labels = model.labels.map(nameOnScreen);
  const expected = comments.map((comment) => model.labels.indexOf(comment.category));
  const predicted = predictions.map((prediction) => model.labels.indexOf(prediction.label));
  const score = scoreClassification({ labels, expected, predicted });
  const right = predictions.map(({ confidence }, i) => ({
    confidence,
    isRight: expected[i] === predicted[i],
  }));
  const probabilities = predictions.map((prediction) => prediction.probabilities);
  const waiting = predictions.filter(({ confidence }) => confidence < model.reviewBelow).length;
  return {
    comments: comments.length,
    accuracy: round(score.accuracy),
    accuracyInterval: wilsonInterval(right.filter(({ isRight }) => isRight).length, comments.length),
    macroF1: round(score.macroF1),
    perClass: score.perLabel,
    confusion: Object.fromEntries(
      labels.map((label, i) => [
        label,
        Object.fromEntries(labels.map((other, j) => [other, score.confusion[i]?.[j] ?? 0])),
      ]),
    ),
    ece: round(calibrationError(probabilities, expected)),
    coverageAt98: round(coverageAtPrecision(right, 0.98)),
    reviewShare: round(waiting / Math.max(1, comments.length)),
    commentsPerSecond: Math.round((comments.length / Math.max(elapsedMs, 0.001)) * 1_000),
  };
}

function nameOnScreen(label: string): string {
  const category = parseCategory(label);
  return category ? toWireCategory(category) : label;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
