import { type RawFeatures } from '@/lib/learner/raw-features';

export type Vocabulary = {
  /** Sorted; a feature's position is its column. */
  hashes: Uint32Array;
  blocks: Uint8Array;
  inverseFrequencies: Float64Array;
  /** Column of a hash, −1 when it was never learned. */
  find: (hash: number) => number;
};

/** Keeps features of at least `minDocuments` comments; of too many, the most frequent. */
export function buildVocabulary(
  documents: readonly RawFeatures[],
  limits: { minDocuments: number; maxFeatures: number },
): Vocabulary {
  const frequencies = new Map<number, number>();
  const blockOf = new Map<number, number>();
  for (const { hashes, blocks } of documents)
    hashes.forEach((hash, i) => {
      frequencies.set(hash, (frequencies.get(hash) ?? 0) + 1);
      blockOf.set(hash, blocks[i] ?? 0);
    });
  const kept = [...frequencies]
    .filter(([, count]) => count >= limits.minDocuments)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limits.maxFeatures)
    .sort((a, b) => a[0] - b[0]);
  return createVocabulary({
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    blocks: Uint8Array.from(kept, ([hash]) => blockOf.get(hash) ?? 0),
    inverseFrequencies: Float64Array.from(kept, ([, count]) => inverseFrequency(count, documents.length)),
  });
}

export function createVocabulary(parts: Omit<Vocabulary, 'find'>): Vocabulary {
  return { ...parts, find: indexHashes(parts.hashes) };
}

/** A whole number of 32nds up to 255, so that a byte holds it in the model file. */
function inverseFrequency(count: number, documents: number): number {
  return Math.min(255, Math.round(32 * Math.log((1 + documents) / (1 + count)) + 16)) / 32;
}

/** Open addressing over typed arrays: hundreds of look-ups a comment make a Map too slow. */
function indexHashes(hashes: Uint32Array): (hash: number) => number {
  let size = 16;
  while (size < hashes.length * 2.5) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size).fill(-1);
  hashes.forEach((hash, column) => {
    let slot = spread(hash) & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = column;
  });
  return (hash) => {
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const column = slots[slot] ?? -1;
      if (column === -1 || hashes[column] === hash) return column;
    }
  };
}

function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 0;
}
