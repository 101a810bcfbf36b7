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
export function fitSoftmaxRegression(problem: Problem, iterations = 45): Float64Array {
  const start = new Float64Array((problem.columnCount + 1) * problem.labelCount);
  return minimise(softmaxObjective(problem), start, { iterations, tolerance: 1e-4 });
}

/** Weighted mean cross-entropy plus `l2 / 2` times the squared weights. */
export function softmaxObjective(problem: Problem): Objective {
  const { labels, importance, columnCount, labelCount, l2 } = problem;
  const { starts, offsets, values } = flatten(problem);
  const total = importance.reduce((sum, value) => sum + value, 0);
  const biases = columnCount * labelCount;
  const errors = new Float64Array(labelCount);
  return (weights, gradient) => {
    let loss = 0;
    gradient.fill(0);
    for (let row = 0; row < labels.length; row++) {
      const from = starts[row] ?? 0;
      const to = starts[row + 1] ?? 0;
      for (let label = 0; label < labelCount; label++) errors[label] = weights[biases + label] ?? 0;
      for (let i = from; i < to; i++) {
        const at = offsets[i] ?? 0;
        const value = values[i] ?? 0;
        for (let label = 0; label < labelCount; label++)
          errors[label] = (errors[label] ?? 0) + value * (weights[at + label] ?? 0);
      }
      const share = (importance[row] ?? 0) / total;
      loss += share * turnIntoErrors(errors, labels[row] ?? 0);
      for (let label = 0; label < labelCount; label++) errors[label] = (errors[label] ?? 0) * share;
      for (let i = from; i < to; i++) {
        const at = offsets[i] ?? 0;
        const value = values[i] ?? 0;
        for (let label = 0; label < labelCount; label++)
          gradient[at + label] = (gradient[at + label] ?? 0) + value * (errors[label] ?? 0);
      }
      for (let label = 0; label < labelCount; label++)
        gradient[biases + label] = (gradient[biases + label] ?? 0) + (errors[label] ?? 0);
    }
    for (let i = 0; i < biases; i++) {
      const weight = weights[i] ?? 0;
      loss += (l2 / 2) * weight * weight;
      gradient[i] = (gradient[i] ?? 0) + l2 * weight;
    }
    return loss;
  };
}

/** Scores become probabilities less the answer, in place; returns the cross-entropy. */
function turnIntoErrors(scores: Float64Array, answer: number): number {
  const probabilities = softmax(Array.from(scores));
  scores.set(probabilities);
  scores[answer] = (scores[answer] ?? 0) - 1;
  return -Math.log(Math.max(probabilities[answer] ?? 0, 1e-300));
}

/** All rows in three arrays, columns already multiplied by the labels: the inner loop runs a billion times. */
function flatten({ rows, labelCount }: Problem) {
  const size = rows.reduce((sum, row) => sum + row.columns.length, 0);
  const starts = new Int32Array(rows.length + 1);
  const offsets = new Int32Array(size);
  const values = new Float64Array(size);
  rows.forEach((row, index) => {
    const start = starts[index] ?? 0;
    starts[index + 1] = start + row.columns.length;
    offsets.set(
      row.columns.map((column) => column * labelCount),
      start,
    );
    values.set(row.values, start);
  });
  return { starts, offsets, values };
}

export function scoreRow(
  row: Row,
  weights: Float64Array,
  size: { columnCount: number; labelCount: number },
): number[] {
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
