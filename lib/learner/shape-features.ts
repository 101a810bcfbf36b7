import { Block, type FeatureSink } from '@/lib/learner/feature-sink';
import { lexiconGroups, type LexiconGroup } from '@/lib/learner/lexicon';
import { type Reading } from '@/lib/learner/reading';
import { combineHashes, hashText } from '@/lib/text/hash';

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

const shapeSeed = hashText('shape');
const edge = hashText('edge');

/** The comment as a row of lexicon groups and marks: `ask song ?`. It lets unseen words count. */
export function addShape(reading: Reading, sink: FeatureSink): void {
  let beforeLast = edge;
  let last = edge;
  let lastAt = 0;
  const advance = (symbol: number, at: number, to: number) => {
    sink(combineHashes(shapeSeed + 1, combineHashes(last, symbol)), Block.shape, lastAt, to);
    sink(
      combineHashes(shapeSeed + 2, combineHashes(beforeLast, combineHashes(last, symbol))),
      Block.shape,
      lastAt,
      to,
    );
    beforeLast = last;
    last = symbol;
    lastAt = at;
  };
  for (const { symbols, start, end } of listSymbols(reading)) {
    for (const symbol of symbols) sink(combineHashes(shapeSeed, symbol), Block.shape, start, end);
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
