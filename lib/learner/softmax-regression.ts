import { minimise, type Objective } from '@/lib/learner/lbfgs';
import { softmax } from '@/lib/learner/softmax';

/** One row of features: the columns that are not zero, and their values. */
export type Row = { columns: Int32Array; values: Float64Array };

export type Problem = {
  rows: readonly Row[];
  labels: readonly number[];
  /** How much each row counts. */
  importance: readonly number[];
  columnCount: number;
  labelCount: number;
  l2: number;
};

/** Weights by column then label; the last `labelCount` entries are the biases, which are not punished. */
export function fitSoftmaxRegression(problem: Problem, iterations = 120): Float64Array {
  const start = new Float64Array((problem.columnCount + 1) * problem.labelCount);
  return minimise(softmaxObjective(problem), start, { iterations, tolerance: 1e-4 });
}

/** Weighted mean cross-entropy plus `l2 / 2` times the squared weights. */
export function softmaxObjective({ rows, labels, importance, columnCount, labelCount, l2 }: Problem): Objective {
  const total = importance.reduce((sum, value) => sum + value, 0);
  return (weights, gradient) => {
    gradient.fill(0);
    let loss = 0;
    rows.forEach((row, index) => {
      const probabilities = softmax(scoreRow(row, weights, { columnCount, labelCount }));
      const label = labels[index] ?? 0;
      const share = (importance[index] ?? 0) / total;
      loss -= share * Math.log(Math.max(probabilities[label] ?? 0, 1e-300));
      probabilities[label] = (probabilities[label] ?? 0) - 1;
      addToGradient(row, probabilities, gradient, { columnCount, labelCount, share });
    });
    for (let i = 0; i < columnCount * labelCount; i++) {
      const weight = weights[i] ?? 0;
      loss += (l2 / 2) * weight * weight;
      gradient[i] = (gradient[i] ?? 0) + l2 * weight;
    }
    return loss;
  };
}

export function scoreRow(row: Row, weights: Float64Array, size: { columnCount: number; labelCount: number }): number[] {
  const { columnCount, labelCount } = size;
  const scores = Array.from(weights.subarray(columnCount * labelCount));
  for (let i = 0; i < row.columns.length; i++) {
    const at = (row.columns[i] ?? 0) * labelCount;
    const value = row.values[i] ?? 0;
    for (let label = 0; label < labelCount; label++)
      scores[label] = (scores[label] ?? 0) + value * (weights[at + label] ?? 0);
  }
  return scores;
}

type GradientSize = { columnCount: number; labelCount: number; share: number };

function addToGradient(row: Row, errors: number[], gradient: Float64Array, size: GradientSize): void {
  const { columnCount, labelCount, share } = size;
  for (let i = 0; i < row.columns.length; i++) {
    const at = (row.columns[i] ?? 0) * labelCount;
    const value = (row.values[i] ?? 0) * share;
    for (let label = 0; label < labelCount; label++)
      gradient[at + label] = (gradient[at + label] ?? 0) + value * (errors[label] ?? 0);
  }
  for (let label = 0; label < labelCount; label++)
    gradient[columnCount * labelCount + label] =
      (gradient[columnCount * labelCount + label] ?? 0) + (errors[label] ?? 0) * share;
}
