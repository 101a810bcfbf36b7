import { type Row } from '@/lib/learner/linear-objective';

/** One score a label. */
export function scoreRow(
  { columns, values }: Row,
  weights: Float64Array,
  size: { columnCount: number; labelCount: number },
): number[] {
  const { columnCount, labelCount } = size;
  const scores = Array.from(weights.subarray(columnCount * labelCount));
  for (let i = 0; i < columns.length; i++) {
    const at = (columns[i] ?? 0) * labelCount;
    const value = values[i] ?? 0;
    for (let label = 0; label < labelCount; label++)
      scores[label] = (scores[label] ?? 0) + value * (weights[at + label] ?? 0);
  }
  return scores;
}
