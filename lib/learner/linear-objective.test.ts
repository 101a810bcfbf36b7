import { expect, test } from 'vitest';
import { calibrationObjective } from '@/lib/learner/calibration';
import { type Objective } from '@/lib/learner/lbfgs';
import { linearObjective, type Problem } from '@/lib/learner/linear-objective';
import { crossEntropy, manyLogistic, squaredHinge } from '@/lib/learner/losses';
import { createRandom } from '@/lib/stats/random';

const random = createRandom(3);
const rows = Array.from({ length: 12 }, () => ({
  columns: Int32Array.from([0, 2, 4]),
  values: Float64Array.from([random(), random() - 0.5, random()]),
}));
const labels = rows.map((_, i) => i % 3);
const problem: Problem = {
  rows,
  labels,
  importance: rows.map(() => 0.2 + random()),
  columnCount: 5,
  labelCount: 3,
  l2: 0.01,
};
const favour = Float64Array.from({ length: 18 }, () => 0.3 + random());
const prior = Float64Array.from({ length: 18 }, () => random() - 0.5);
const scores = rows.map(() => [random() - 0.5, random(), random()]);

test.each<[string, number, Objective]>([
  ['logistic regression', 18, linearObjective(problem, crossEntropy)],
  ['the support vector machine', 18, linearObjective(problem, squaredHinge)],
  ['either with favour and a prior', 18, linearObjective({ ...problem, favour, prior }, squaredHinge)],
  ['tags', 18, linearObjective(problem, manyLogistic([[0], [1, 2], []]))],
  ['calibration', 4, calibrationObjective(scores, labels)],
])('the gradient of %s agrees with finite differences', (_, size, objective) => {
  const point = Float64Array.from({ length: size }, () => random() - 0.5);
  const gradient = new Float64Array(size);
  objective(point, gradient);
  const ignored = new Float64Array(size);
  const step = 1e-6;
  for (let i = 0; i < size; i++) {
    const above = objective(point.with(i, (point[i] ?? 0) + step), ignored);
    const below = objective(point.with(i, (point[i] ?? 0) - step), ignored);
    expect(gradient[i]).toBeCloseTo((above - below) / (2 * step), 6);
  }
});
