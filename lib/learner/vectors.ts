import { type RawFeatures } from '@/lib/learner/raw-features';
import { type Row } from '@/lib/learner/linear-objective';
import { type Vocabulary } from '@/lib/learner/vocabulary';

/** Lengths of the blocks (words, characters, shape, neighbours), chosen by cross-validation like the measures' scale. */
const blockLengths = [1, 1, 0.45, 0.7];
const measureScale = 0.2;

export function toRow({ hashes, counts, measures }: RawFeatures, vocabulary: Vocabulary): Row {
  const known = { columns: new Array<number>(), counts: new Array<number>() };
  hashes.forEach((hash, i) => {
    const column = vocabulary.find(hash);
    if (column < 0) return;
    known.columns.push(column);
    known.counts.push(counts[i] ?? 0);
  });
  return weigh(known, measures, vocabulary);
}

/** The columns of the vocabulary that a comment has, and how often each. */
export type Known = { columns: readonly number[]; counts: readonly number[] };

const logarithms = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(Math.max(1, count)));

/** Sublinear tf-idf, unit length per block, then the measures after the last column of the vocabulary. */
export function weigh(known: Known, measures: readonly number[], vocabulary: Vocabulary): Row {
  const sparse = known.columns.length;
  const size = sparse + countPresent(measures);
  const columns = new Int32Array(size);
  const values = new Float64Array(size);
  const squares = new Float64Array(blockLengths.length);
  for (let i = 0; i < sparse; i++) {
    const column = known.columns[i] ?? 0;
    const block = vocabulary.blocks[column] ?? 0;
    const value =
      (logarithms[Math.min(known.counts[i] ?? 0, 63)] ?? 1) * (vocabulary.inverseFrequencies[column] ?? 0);
    columns[i] = column;
    values[i] = value;
    squares[block] = (squares[block] ?? 0) + value * value;
  }
  const scales = squares.map((square, block) => (blockLengths[block] ?? 1) / Math.sqrt(square || 1));
  for (let i = 0; i < sparse; i++)
    values[i] = (values[i] ?? 0) * (scales[vocabulary.blocks[columns[i] ?? 0] ?? 0] ?? 0);
  for (let i = 0, at = sparse; i < measures.length; i++) {
    const measure = measures[i] ?? 0;
    if (measure === 0) continue;
    columns[at] = vocabulary.hashes.length + i;
    values[at++] = measure * measureScale;
  }
  return { columns, values };
}

function countPresent(measures: readonly number[]): number {
  let present = 0;
  for (const measure of measures) if (measure !== 0) present += 1;
  return present;
}
