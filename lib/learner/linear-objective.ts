import { type Objective } from '@/lib/learner/lbfgs';
import { type Loss } from '@/lib/learner/losses';

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
  /** By weight: a weight counts so much more for the same punishment; 1 everywhere when absent. */
  favour?: Float64Array;
  /** By weight: what is believed before anything is learned; the weights are learned on top of it, none when absent. */
  prior?: Float64Array;
};

/** Weighted mean loss plus `l2 / 2` times the squared weights, the biases left out. */
export function linearObjective(problem: Problem, loss: Loss): Objective {
  const { labels, importance, columnCount, labelCount, l2, favour, prior } = problem;
  const { starts, offsets, values } = flatten(problem);
  const total = importance.reduce((sum, value) => sum + value, 0);
  const biases = columnCount * labelCount;
  const scores = new Float64Array(labelCount);
  const effective = new Float64Array(biases + labelCount);
  return (weights, gradient) => {
    let sum = 0;
    gradient.fill(0);
    const used = favour || prior ? combineWeights(weights, problem, effective) : weights;
    for (let row = 0; row < labels.length; row++) {
      const from = starts[row] ?? 0;
      const to = starts[row + 1] ?? 0;
      for (let label = 0; label < labelCount; label++) scores[label] = used[biases + label] ?? 0;
      for (let i = from; i < to; i++) {
        const at = offsets[i] ?? 0;
        const value = values[i] ?? 0;
        for (let label = 0; label < labelCount; label++)
          scores[label] = (scores[label] ?? 0) + value * (used[at + label] ?? 0);
      }
      const share = (importance[row] ?? 0) / total;
      sum += share * loss(scores, labels[row] ?? 0);
      for (let label = 0; label < labelCount; label++) scores[label] = (scores[label] ?? 0) * share;
      for (let i = from; i < to; i++) {
        const at = offsets[i] ?? 0;
        const value = values[i] ?? 0;
        for (let label = 0; label < labelCount; label++)
          gradient[at + label] = (gradient[at + label] ?? 0) + value * (scores[label] ?? 0);
      }
      for (let label = 0; label < labelCount; label++)
        gradient[biases + label] = (gradient[biases + label] ?? 0) + (scores[label] ?? 0);
    }
    if (favour) for (let i = 0; i < gradient.length; i++) gradient[i] = (gradient[i] ?? 0) * (favour[i] ?? 1);
    for (let i = 0; i < biases; i++) {
      const weight = weights[i] ?? 0;
      sum += (l2 / 2) * weight * weight;
      gradient[i] = (gradient[i] ?? 0) + l2 * weight;
    }
    return sum;
  };
}

/** The weights that score: the learned ones times their favour, plus the prior. */
export function combineWeights(
  weights: Float64Array,
  { favour, prior }: Pick<Problem, 'favour' | 'prior'>,
  into = new Float64Array(weights.length),
): Float64Array {
  for (let i = 0; i < weights.length; i++)
    into[i] = (weights[i] ?? 0) * (favour?.[i] ?? 1) + (prior?.[i] ?? 0);
  return into;
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
