import { minimise, type Objective } from '@/lib/learner/lbfgs';
import { crossEntropy } from '@/lib/learner/losses';
import { type Model, type PrecisionPoint } from '@/lib/learner/model';
import { softmax } from '@/lib/learner/softmax';
import { thresholdAtPrecision } from '@/lib/stats/coverage-at-precision';

/** What turns scores into probabilities: a shift for each label, then one temperature. */
export type Calibration = { shifts: number[]; temperature: number };

export function calibrate(scores: readonly number[], { shifts, temperature }: Calibration): number[] {
  return softmax(
    scores.map((score, label) => score + (shifts[label] ?? 0)),
    temperature,
  );
}

/** The calibration that makes held-out answers most probable; the shifts are held near zero where answers are few. */
export function fitCalibration(
  scores: readonly number[][],
  answers: readonly number[],
  labelCount: number,
): Calibration {
  const start = new Float64Array(labelCount + 1);
  const found = minimise(calibrationObjective(scores, answers), start, { iterations: 200, tolerance: 1e-7 });
  const inverse = Math.exp(found[labelCount] ?? 0);
  return {
    shifts: Array.from(found.subarray(0, labelCount), (shift) => roundFourth(shift / inverse)),
    temperature: roundFourth(1 / inverse),
  };
}

/** Over the shifts and the logarithm of the inverse temperature: summed cross-entropy plus one for a unit of shift. */
export function calibrationObjective(scores: readonly number[][], answers: readonly number[]): Objective {
  const count = Math.max(1, answers.length);
  return (point, gradient) => {
    const labelCount = point.length - 1;
    const inverse = Math.exp(point[labelCount] ?? 0);
    const errors = new Float64Array(labelCount);
    let loss = 0;
    gradient.fill(0);
    scores.forEach((row, i) => {
      for (let label = 0; label < labelCount; label++)
        errors[label] = inverse * (row[label] ?? 0) + (point[label] ?? 0);
      loss += crossEntropy(errors, answers[i] ?? 0) / count;
      errors.forEach((error, label) => {
        gradient[label] = (gradient[label] ?? 0) + error / count;
        gradient[labelCount] = (gradient[labelCount] ?? 0) + (error * inverse * (row[label] ?? 0)) / count;
      });
    });
    for (let label = 0; label < labelCount; label++) {
      const shift = point[label] ?? 0;
      loss += (shift * shift) / (2 * count);
      gradient[label] = (gradient[label] ?? 0) + shift / count;
    }
    return loss;
  };
}

/** The confidence below which `share` of the held-out comments fall. */
export function chooseReviewThreshold(probabilities: readonly number[][], share: number): number {
  const confidences = probabilities.map((row) => Math.max(...row)).sort((a, b) => a - b);
  return roundFourth(confidences[Math.floor(confidences.length * share)] ?? 0);
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

function roundFourth(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
