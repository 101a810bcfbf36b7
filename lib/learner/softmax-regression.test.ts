import { expect, test } from 'vitest';
import {
  fitSoftmaxRegression,
  scoreRow,
  softmaxObjective,
  type Problem,
} from '@/lib/learner/softmax-regression';
import { createRandom } from '@/lib/stats/random';

function createProblem(): Problem {
  const random = createRandom(3);
  const rows = Array.from({ length: 12 }, () => ({
    columns: Int32Array.from([0, 2, 4]),
    values: Float64Array.from([random(), random() - 0.5, random()]),
  }));
  const labels = rows.map((_, i) => i % 3);
  return {
    rows,
    labels,
    importance: rows.map(() => 0.2 + random()),
    columnCount: 5,
    labelCount: 3,
    l2: 0.01,
  };
}

test('the gradient agrees with finite differences', () => {
  const objective = softmaxObjective(createProblem());
  const random = createRandom(5);
  const point = Float64Array.from({ length: 18 }, () => random() - 0.5);
  const gradient = new Float64Array(point.length);
  objective(point, gradient);
  const ignored = new Float64Array(point.length);
  const step = 1e-6;
  for (let i = 0; i < point.length; i++) {
    const above = objective(point.with(i, (point[i] ?? 0) + step), ignored);
    const below = objective(point.with(i, (point[i] ?? 0) - step), ignored);
    expect(gradient[i]).toBeCloseTo((above - below) / (2 * step), 6);
  }
});

test('separates what can be separated', () => {
  const rows = [0, 1, 2, 0, 1, 2].map((column) => ({
    columns: Int32Array.of(column),
    values: Float64Array.of(1),
  }));
  const labels = [0, 1, 2, 0, 1, 2];
  const size = { columnCount: 3, labelCount: 3 };
  const weights = fitSoftmaxRegression({ rows, labels, importance: labels.map(() => 1), ...size, l2: 1e-4 });
  const decided = rows.map((row) => {
    const scores = scoreRow(row, weights, size);
    return scores.indexOf(Math.max(...scores));
  });
  expect(decided).toEqual(labels);
});
