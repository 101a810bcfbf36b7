import { type Problem } from '@/lib/learner/linear-objective';

/**
 * How much more probable each of the first `termCount` columns is under a label than under the others, as a
 * logarithm: the weights of multinomial naive Bayes, one against the rest. The other columns are zero.
 */
export function fitNaiveBayes(
  { rows, labels, importance, columnCount, labelCount }: Problem,
  { termCount, smoothing, isBinary }: { termCount: number; smoothing: number; isBinary: boolean },
): Float64Array {
  const masses = new Float64Array(columnCount * labelCount);
  const sums = new Float64Array(labelCount);
  rows.forEach(({ columns, values }, row) => {
    const label = labels[row] ?? 0;
    const weight = importance[row] ?? 0;
    columns.forEach((column, i) => {
      if (column >= termCount) return;
      const mass = weight * (isBinary ? 1 : (values[i] ?? 0));
      masses[column * labelCount + label] = (masses[column * labelCount + label] ?? 0) + mass;
      sums[label] = (sums[label] ?? 0) + mass;
    });
  });
  const all = sums.reduce((sum, value) => sum + value, 0);
  const weights = new Float64Array((columnCount + 1) * labelCount);
  for (let column = 0; column < termCount; column++) {
    const own = masses.subarray(column * labelCount, (column + 1) * labelCount);
    const total = own.reduce((sum, value) => sum + value, 0);
    own.forEach((mass, label) => {
      const sum = sums[label] ?? 0;
      const inside = (mass + smoothing) / (sum + smoothing * termCount);
      const outside = (total - mass + smoothing) / (all - sum + smoothing * termCount);
      weights[column * labelCount + label] = Math.log(inside / outside);
    });
  }
  return weights;
}
