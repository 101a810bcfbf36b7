import { createNameRecogniser } from '@/lib/classification/name-recogniser';
import { nameKey } from '@/lib/text/fold';
import { tokenise } from '@/lib/text/tokenise';
import { inventNames } from '@/evals/invent-names';
import { type CorpusLine } from '@/evals/read-corpus';
import { scorePairs, type PairScore } from '@/evals/scoring/score-pairs';

const inventedCount = 10_000;
const seed = 7;
const rounds = 5;
const nothingGiven = { artistId: null, releaseId: null };

type Recognition = PairScore & { catalogue: number; commentsPerSecond: number };
export type ArtistReport = Recognition & { withoutInvented: Recognition };

/** Recognition against the names of the test split among 10,000 others, and against them alone. */
export function evaluateArtists(lines: readonly CorpusLine[]): ArtistReport {
  const own = [...new Map(lines.flatMap(nameOf).map((name) => [nameKey(name), name])).values()];
  const invented = inventNames({ count: inventedCount, seed, except: own });
  return {
    ...recogniseAll(lines, [...own, ...invented]),
    withoutInvented: recogniseAll(lines, own),
  };
}

function recogniseAll(lines: readonly CorpusLine[], names: readonly string[]): Recognition {
  const recognise = createNameRecogniser(
    names.map((name, id) => ({ id, name })),
    [],
  );
  const read = lines.map(({ texto }) => ({ text: texto, tokens: tokenise(texto) }));
  const findAll = () => read.map(({ text, tokens }) => recognise(text, tokens, nothingGiven).artistId);
  const found = findAll();
  const started = performance.now();
  for (let round = 0; round < rounds; round++) findAll();
  const seconds = (performance.now() - started) / 1_000;
  const pairs = lines.map((line, i) => ({
    expected: nameOf(line).map(nameKey),
    found: found[i] === null ? [] : [nameKey(names[found[i] ?? -1] ?? '')],
  }));
  return {
    ...scorePairs(pairs),
    catalogue: names.length,
    commentsPerSecond: Math.round((lines.length * rounds) / seconds),
  };
}

function nameOf({ artista }: CorpusLine): string[] {
  return artista === undefined ? [] : [artista];
}
