import { type RawFeatures } from '@/lib/learner/raw-features';
import { createVocabulary, type Vocabulary } from '@/lib/learner/vocabulary';

type Selection = {
  raws: readonly RawFeatures[];
  /** The labels of each document. */
  answers: readonly (readonly number[])[];
  labelCount: number;
  maxFeatures: number;
};

/** The features that stand most unexpectedly often beside one label (its part of the chi-squared statistic). */
export function selectTelling(vocabulary: Vocabulary, selection: Selection): Vocabulary {
  const { raws, answers, labelCount, maxFeatures } = selection;
  const size = vocabulary.hashes.length;
  if (size <= maxFeatures) return vocabulary;
  const together = new Float64Array(size * labelCount);
  const documents = new Float64Array(size);
  const shares = new Float64Array(labelCount);
  raws.forEach(({ hashes }, i) => {
    const own = answers[i] ?? [];
    for (const label of own) shares[label] = (shares[label] ?? 0) + 1 / raws.length;
    for (const hash of hashes) {
      const column = vocabulary.find(hash);
      if (column < 0) continue;
      documents[column] = (documents[column] ?? 0) + 1;
      for (const label of own)
        together[column * labelCount + label] = (together[column * labelCount + label] ?? 0) + 1;
    }
  });
  const strengths = documents.map((count, column) => {
    let best = 0;
    for (let label = 0; label < labelCount; label++) {
      const expected = count * (shares[label] ?? 0);
      const surplus = (together[column * labelCount + label] ?? 0) - expected;
      if (surplus > 0) best = Math.max(best, surplus ** 2 / (expected + 0.5));
    }
    return best;
  });
  const kept = [...strengths.keys()]
    .sort((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0) || a - b)
    .slice(0, maxFeatures)
    .sort((a, b) => a - b);
  return createVocabulary({
    hashes: Uint32Array.from(kept, (column) => vocabulary.hashes[column] ?? 0),
    blocks: Uint8Array.from(kept, (column) => vocabulary.blocks[column] ?? 0),
    inverseFrequencies: Float64Array.from(kept, (column) => vocabulary.inverseFrequencies[column] ?? 0),
  });
}
