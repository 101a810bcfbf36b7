import { extractFeatures } from '@/lib/learner/features';
import { readComment } from '@/lib/learner/reading';

/** Sparse features of one comment before any vocabulary, in three lists of one length. */
export type RawFeatures = {
  hashes: Uint32Array;
  blocks: Uint8Array;
  counts: Uint16Array;
  measures: number[];
};

export function readRawFeatures(text: string): RawFeatures {
  const positions = new Map<number, number>();
  const blockOf: number[] = [];
  const counts: number[] = [];
  const measures = extractFeatures(readComment(text), (hash, block) => {
    const position = positions.get(hash) ?? blockOf.push(block) - 1;
    positions.set(hash, position);
    counts[position] = (counts[position] ?? 0) + 1;
  });
  return {
    hashes: Uint32Array.from(positions.keys()),
    blocks: Uint8Array.from(blockOf),
    counts: Uint16Array.from(counts),
    measures,
  };
}
