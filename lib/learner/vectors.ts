import { blocks, extractFeatures } from '@/lib/learner/features';
import { readComment } from '@/lib/learner/reading';
import { type Row } from '@/lib/learner/softmax-regression';
import { type Vocabulary } from '@/lib/learner/vocabulary';

/** Sparse features of one comment before any vocabulary: hash → block and how often. */
export type RawFeatures = { counts: Map<number, { block: number; count: number }>; measures: number[] };

/** Chosen by cross-validation, like the weight of lessons: more of either follows single writers. */
const measureScale = 0.2;

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
  const known = { columns: new Array<number>(), counts: new Array<number>() };
  for (const [hash, { count }] of counts) {
    const column = vocabulary.find(hash);
    if (column < 0) continue;
    known.columns.push(column);
    known.counts.push(count);
  }
  return weigh(known, measures, vocabulary);
}

/** The columns of the vocabulary that a comment has, and how often each. */
export type Known = { columns: readonly number[]; counts: readonly number[] } ;

const logarithms = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(Math.max(1, count)));

/** Sublinear tf-idf, unit length per block, then the measures after the last column of the vocabulary. */
export function weigh(known: Known, measures: readonly number[], vocabulary: Vocabulary): Row {
  const sparse = known.columns.length;
  const present = [...measures.keys()].filter((i) => measures[i] !== 0);
  const columns = new Int32Array(sparse + present.length);
  const values = new Float64Array(sparse + present.length);
  const squares = new Float64Array(blocks.length);
  for (let i = 0; i < sparse; i++) {
    const column = known.columns[i] ?? 0;
    const block = vocabulary.blocks[column] ?? 0;
    const value = (logarithms[Math.min(known.counts[i] ?? 0, 63)] ?? 1) * (vocabulary.inverseFrequencies[column] ?? 0);
    columns[i] = column;
    values[i] = value;
    squares[block] = (squares[block] ?? 0) + value * value;
  }
  const scales = squares.map((square) => 1 / Math.sqrt(square || 1));
  for (let i = 0; i < sparse; i++)
    values[i] = (values[i] ?? 0) * (scales[vocabulary.blocks[columns[i] ?? 0] ?? 0] ?? 0);
  present.forEach((measure, i) => {
    columns[sparse + i] = vocabulary.hashes.length + measure;
    values[sparse + i] = (measures[measure] ?? 0) * measureScale;
  });
  return { columns, values };
}
