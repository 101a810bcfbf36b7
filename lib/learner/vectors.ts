import { blocks, extractFeatures } from '@/lib/learner/features';
import { readComment } from '@/lib/learner/reading';
import { type Row } from '@/lib/learner/softmax-regression';
import { type Vocabulary } from '@/lib/learner/vocabulary';

/** Sparse features of one comment before any vocabulary: hash → block and how often. */
export type RawFeatures = { counts: Map<number, { block: number; count: number }>; measures: number[] };

const measureScale = 0.4;

export function readRawFeatures(text: string): RawFeatures {
  const counts: RawFeatures['counts'] = new Map();
  const measures = extractFeatures(text, readComment(text), (hash, block) => {
    const seen = counts.get(hash);
    if (seen) seen.count += 1;
    else counts.set(hash, { block, count: 1 });
  });
  return { counts, measures };
}

export function toRow({ counts, measures }: RawFeatures, vocabulary: Vocabulary): Row {
  const known: Counted[] = [];
  for (const [hash, { count }] of counts) {
    const column = vocabulary.find(hash);
    if (column >= 0) known.push({ column, count });
  }
  return weigh(known, measures, vocabulary);
}

export type Counted = { column: number; count: number };

/** Sublinear tf-idf, unit length per block, then the measures after the last column of the vocabulary. */
export function weigh(known: readonly Counted[], measures: readonly number[], vocabulary: Vocabulary): Row {
  const columns = new Int32Array(known.length + measures.length);
  const values = new Float64Array(columns.length);
  const squares = new Float64Array(blocks.length);
  known.forEach(({ column, count }, i) => {
    const value = (1 + Math.log(count)) * (vocabulary.inverseFrequencies[column] ?? 0);
    const block = vocabulary.blocks[column] ?? 0;
    columns[i] = column;
    values[i] = value;
    squares[block] = (squares[block] ?? 0) + value * value;
  });
  const scales = squares.map((square) => 1 / Math.sqrt(square || 1));
  for (let i = 0; i < known.length; i++)
    values[i] = (values[i] ?? 0) * (scales[vocabulary.blocks[columns[i] ?? 0] ?? 0] ?? 0);
  measures.forEach((measure, i) => {
    columns[known.length + i] = vocabulary.hashes.length + i;
    values[known.length + i] = measure * measureScale;
  });
  return { columns, values };
}
