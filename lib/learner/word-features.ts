import { Block, type FeatureSink } from '@/lib/learner/feature-sink';
import { type Reading } from '@/lib/learner/reading';
import { combineHashes, hashText } from '@/lib/text/hash';

const bigramSeed = hashText('bigram');
const trigramSeed = hashText('trigram');
const negatedSeed = hashText('negated');
const firstSeed = hashText('first');
const lastSeed = hashText('last');
const besideGroupSeed = hashText('beside-group');
const groupBesideSeed = hashText('group-beside');
const distances = [2, 3].map((distance) => ({ distance, seed: hashText(`skip${distance}`) }));

/** Words alone, in runs of two and three, at both ends, negated; then pairs that are not neighbours. */

export function addWords(reading: Reading, sink: FeatureSink): void {
  const { tokens, negated } = reading;
  const kept: number[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== 'stop') kept.push(index);
  });
  const hashes = kept.map((index) => hashText(tokens[index]?.text ?? ''));
  for (let i = 0; i < kept.length; i++) {
    const at = kept[i] ?? 0;
    const hash = hashes[i] ?? 0;
    sink(hash, Block.words, at, at);
    if (negated[at]) sink(combineHashes(negatedSeed, hash), Block.words, at, at);
    if (i < 2) sink(combineHashes(firstSeed + i, hash), Block.words, at, at);
    if (i >= kept.length - 2) sink(combineHashes(lastSeed, hash), Block.words, at, at);
    if (i < 1) continue;
    const pair = combineHashes(hashes[i - 1] ?? 0, hash);
    sink(combineHashes(bigramSeed, pair), Block.words, kept[i - 1] ?? 0, at);
    if (i < 2) continue;
    sink(
      combineHashes(trigramSeed, combineHashes(hashes[i - 2] ?? 0, pair)),
      Block.words,
      kept[i - 2] ?? 0,
      at,
    );
  }
  addPairs(kept, hashes, sink);
  addBesideGroups(reading, { kept, hashes }, sink);
}

/** Two words with one or two others between them. */
function addPairs(kept: readonly number[], hashes: readonly number[], sink: FeatureSink): void {
  for (const { distance, seed } of distances)
    for (let i = distance; i < kept.length; i++) {
      const pair = combineHashes(hashes[i - distance] ?? 0, hashes[i] ?? 0);
      sink(combineHashes(seed, pair), Block.neighbours, kept[i - distance] ?? 0, kept[i] ?? 0);
    }
}

/** A word and what its neighbour is to the lexicon: `show` after any praise says more than after any word. */
function addBesideGroups(
  { tokens, hits, negated }: Reading,
  { kept, hashes }: { kept: readonly number[]; hashes: readonly number[] },
  sink: FeatureSink,
): void {
  const groupAt = new Int16Array(tokens.length).fill(-1);
  for (const { groups, start, end } of hits)
    groupAt.fill((groups[0] ?? 0) * 2 + (negated[start] ? 1 : 0), start, end);
  for (let i = 1; i < kept.length; i++) {
    const left = kept[i - 1] ?? 0;
    const right = kept[i] ?? 0;
    const leftGroup = groupAt[left] ?? -1;
    const rightGroup = groupAt[right] ?? -1;
    if (leftGroup >= 0)
      sink(
        combineHashes(besideGroupSeed, combineHashes(leftGroup, hashes[i] ?? 0)),
        Block.neighbours,
        left,
        right,
      );
    if (rightGroup >= 0)
      sink(
        combineHashes(groupBesideSeed, combineHashes(hashes[i - 1] ?? 0, rightGroup)),
        Block.neighbours,
        left,
        right,
      );
  }
}
