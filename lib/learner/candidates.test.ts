import { expect, test } from 'vitest';
import { candidates, fitCandidate } from '@/lib/learner/candidates';
import { scoreRow } from '@/lib/learner/score-row';

test.each(candidates)('%s separates what can be separated', (candidate) => {
  const labels = [0, 1, 2, 0, 1, 2];
  const rows = labels.map((column) => ({ columns: Int32Array.of(column), values: Float64Array.of(1) }));
  const size = { columnCount: 3, labelCount: 3 };
  const problem = { rows, labels, importance: labels.map(() => 1), ...size, l2: 1e-4 };
  const weights = fitCandidate(candidate, problem, 3);
  const decided = rows.map((row) => {
    const scores = scoreRow(row, weights, size);
    return scores.indexOf(Math.max(...scores));
  });
  expect(decided).toEqual(labels);
});
