import { type RawFeatures } from '@/lib/learner/raw-features';
import { combineHashes, hashText } from '@/lib/text/hash';
import { type Token } from '@/lib/text/tokenise';

const words = 0;
const beginnings = 1;
const aliases = 2;

const pairSeed = hashText('tag-pair');
const aliasSeed = hashText('tag-alias');
const beginningLengths = [4, 6].map((length) => ({ length, seed: hashText(`tag-beginning-${length}`) }));

type TagFeatureSink = (hash: number, block: number) => void;

/** What tags are read from: words, pairs of words, the first letters of words (for their forms) and the aliases found. */
export function extractTagFeatures(
  tokens: readonly Token[],
  aliasCodes: readonly string[],
  sink: TagFeatureSink,
): void {
  let previous: number | null = null;
  for (const { kind, text } of tokens) {
    if (kind === 'stop') continue;
    const hash = hashText(text);
    sink(hash, words);
    if (previous !== null) sink(combineHashes(pairSeed, combineHashes(previous, hash)), words);
    previous = hash;
    if (kind !== 'word') continue;
    for (const { length, seed } of beginningLengths)
      if (text.length >= length) sink(hashText(text.slice(0, length), seed), beginnings);
  }
  for (const code of aliasCodes) sink(combineHashes(aliasSeed, hashText(code)), aliases);
}

export function readTagFeatures(tokens: readonly Token[], aliasCodes: readonly string[]): RawFeatures {
  const positions = new Map<number, number>();
  const blocks: number[] = [];
  const counts: number[] = [];
  extractTagFeatures(tokens, aliasCodes, (hash, block) => {
    const position = positions.get(hash) ?? blocks.push(block) - 1;
    positions.set(hash, position);
    counts[position] = (counts[position] ?? 0) + 1;
  });
  return {
    hashes: Uint32Array.from(positions.keys()),
    blocks: Uint8Array.from(blocks),
    counts: Uint16Array.from(counts),
    measures: [],
  };
}
