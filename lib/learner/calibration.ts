import { type Model, type PrecisionPoint } from '@/lib/learner/model';
import { softmax } from '@/lib/learner/softmax';
import { thresholdAtPrecision } from '@/lib/stats/coverage-at-precision';

/** The temperature that makes held-out scores most probable (golden-section search on the logarithm). */
export function fitTemperature(scores: readonly number[][], answers: readonly number[]): number {
  const loss = (logarithm: number) => meanLoss(scores, answers, Math.exp(logarithm));
  const ratio = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.05);
  let high = Math.log(20);
  while (high - low > 1e-4) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (loss(left) < loss(right)) high = right;
    else low = left;
  }
  return Math.round(Math.exp((low + high) / 2) * 1e4) / 1e4;
}

/** The confidence below which `share` of the held-out comments fall. */
export function chooseReviewThreshold(probabilities: readonly number[][], share: number): number {
  const confidences = probabilities.map((row) => Math.max(...row)).sort((a, b) => a - b);
  return Math.round((confidences[Math.floor(confidences.length * share)] ?? 0) * 1e4) / 1e4;
}

const precisions = Array.from({ length: 10 }, (_, i) => (90 + i) / 100);

/** The lowest confidence from which the held-out answers were right with each precision; 1 where none was. */
export function tracePrecision(
  probabilities: readonly number[][],
  answers: readonly number[],
): PrecisionPoint[] {
  const held = probabilities.map((row, i) => {
    const confidence = Math.max(...row);
    return { confidence, isRight: row.indexOf(confidence) === answers[i] };
  });
  return precisions.map((precision) => ({
    precision,
    confidence: Math.min(1, thresholdAtPrecision(held, precision)),
  }));
}

/** The confidence under which the learner is not right with the precision asked for (0.90–0.99). */
export function askThreshold({ precisionCurve }: Pick<Model, 'precisionCurve'>, precision: number): number {
  return precisionCurve.find((point) => point.precision >= precision)?.confidence ?? 1;
}

function meanLoss(scores: readonly number[][], answers: readonly number[], temperature: number): number {
  const losses = scores.map(
    (row, i) => -Math.log(Math.max(softmax(row, temperature)[answers[i] ?? 0] ?? 0, 1e-300)),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length);
}
