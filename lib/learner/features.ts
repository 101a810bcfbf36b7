import { measureComment } from '@/lib/learner/measures';
import { lexiconGroups, type LexiconGroup } from '@/lib/learner/lexicon';
import { type Reading } from '@/lib/learner/reading';
import { combineHashes, hashText } from '@/lib/text/hash';
import { type Token } from '@/lib/text/tokenise';

/** Blocks are normalised each on its own, so that long n-gram lists do not drown short ones. */
export const blocks = ['words', 'characters', 'shape'] as const;
const words = 0;
const characters = 1;
const shape = 2;

/** Receives each sparse feature: its hash, its block, and the tokens (from, to) it was read from. */
export type FeatureSink = (hash: number, block: number, from: number, to: number) => void;

const groupIndex = (group: LexiconGroup) => lexiconGroups.indexOf(group);
const background = new Set(
  (
    [
      'songTopic',
      'clipTopic',
      'showTopic',
      'appTopic',
      'shopTopic',
      'hostTopic',
      'cityTopic',
      'timeWord',
      'this',
      'they',
    ] as const
  ).map(groupIndex),
);

/** Sends every sparse feature to the sink and returns the measures, which are dense. */
export function extractFeatures(text: string, reading: Reading, sink: FeatureSink): number[] {
  addWords(reading, sink);
  addCharacters(reading.tokens, sink);
  addShape(reading, sink);
  return measureComment(text, reading);
}

const bigramSeed = hashText('bigram');
const trigramSeed = hashText('trigram');
const negatedSeed = hashText('negated');
const firstSeed = hashText('first');
const lastSeed = hashText('last');

function addWords({ tokens, negated }: Reading, sink: FeatureSink): void {
  const kept: number[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== 'stop') kept.push(index);
  });
  const hashes = kept.map((index) => hashText(tokens[index]?.text ?? ''));
  for (let i = 0; i < kept.length; i++) {
    const at = kept[i] ?? 0;
    const hash = hashes[i] ?? 0;
    sink(hash, words, at, at);
    if (negated[at]) sink(combineHashes(negatedSeed, hash), words, at, at);
    if (i < 2) sink(combineHashes(firstSeed + i, hash), words, at, at);
    if (i >= kept.length - 2) sink(combineHashes(lastSeed, hash), words, at, at);
    if (i < 1) continue;
    const pair = combineHashes(hashes[i - 1] ?? 0, hash);
    sink(combineHashes(bigramSeed, pair), words, kept[i - 1] ?? 0, at);
    if (i < 2) continue;
    sink(combineHashes(trigramSeed, combineHashes(hashes[i - 2] ?? 0, pair)), words, kept[i - 2] ?? 0, at);
  }
}

const characterSeed = hashText('characters');
const longestWord = 24;

/** Every run of two to five characters inside a word, its edges included. */
function addCharacters(tokens: Token[], sink: FeatureSink): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const word = `<${token.text.slice(0, longestWord)}>`;
    for (let start = 0; start < word.length - 1; start++) {
      let hash = characterSeed;
      const end = Math.min(start + 5, word.length);
      for (let i = start; i < end; i++) {
        hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
        if (i > start) sink((hash ^ (hash >>> 15)) >>> 0, characters, at, at);
      }
    }
  }
}

const shapeSeed = hashText('shape');
const edge = hashText('edge');

/** The comment as a row of lexicon groups and marks: `ask song ?`. It lets unseen words count. */
function addShape(reading: Reading, sink: FeatureSink): void {
  let beforeLast = edge;
  let last = edge;
  let lastAt = 0;
  const advance = (symbol: number, at: number, to: number) => {
    sink(combineHashes(shapeSeed + 1, combineHashes(last, symbol)), shape, lastAt, to);
    sink(
      combineHashes(shapeSeed + 2, combineHashes(beforeLast, combineHashes(last, symbol))),
      shape,
      lastAt,
      to,
    );
    beforeLast = last;
    last = symbol;
    lastAt = at;
  };
  for (const { symbols, start, end } of listSymbols(reading)) {
    for (const symbol of symbols) sink(combineHashes(shapeSeed, symbol), shape, start, end);
    const first = symbols[0];
    if (first !== undefined && !background.has(first >>> 1)) advance(first, start, end);
  }
  advance(edge, lastAt, lastAt);
}

type Symbols = { symbols: number[]; start: number; end: number };

/** Lexicon hits and marks in reading order. A group's symbol is odd when it is negated. */
function listSymbols({ tokens, hits, negated }: Reading): Symbols[] {
  const listed: Symbols[] = hits.map((hit) => ({
    symbols: hit.groups.map((group) => group * 2 + (negated[hit.start] ? 1 : 0)),
    start: hit.start,
    end: hit.end - 1,
  }));
  tokens.forEach((token, at) => {
    if (token.kind === 'mark') listed.push({ symbols: [hashText(token.text) | 0x10000], start: at, end: at });
    if (token.kind === 'number')
      listed.push({ symbols: [hashText(token.text.slice(0, 5)) | 0x10000], start: at, end: at });
  });
  return listed.sort((a, b) => a.start - b.start);
}
