/** Blocks are normalised each on its own, so that long n-gram lists do not drown short ones. */
export const Block = { words: 0, characters: 1, shape: 2, neighbours: 3 } as const;

/** Receives each sparse feature: its hash, its block, and the tokens (from, to) it was read from. */
export type FeatureSink = (hash: number, block: number, from: number, to: number) => void;
