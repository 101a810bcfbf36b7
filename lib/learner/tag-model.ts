import { z } from 'zod';
import { identify } from '@/lib/learner/model-file';
import { type Vocabulary } from '@/lib/learner/vocabulary';
import { decodeVocabulary, encodeVocabulary, vocabularyFileShape } from '@/lib/learner/vocabulary-file';
import { roundWeight, type ByteWeights } from '@/lib/learner/weights-file';

const formatVersion = 1;

/** Cross-validated micro-averages over comments that are not spam. */
const figuresSchema = z.object({
  examples: z.int(),
  folds: z.int(),
  precision: z.number(),
  recall: z.number(),
  f1: z.number(),
  /** The same by aliases alone. */
  aliasF1: z.number(),
});

/** One logistic regression a tag over shared features. Immutable; `id` changes with any of its content. */
export type TagModel = {
  readonly id: string;
  readonly codes: readonly string[];
  readonly vocabulary: Vocabulary;
  /** By column then code. They stay bytes: as floats they would not fit a processor's cache. */
  readonly weights: ByteWeights;
  /** By code. */
  readonly biases: readonly number[];
  /** Added to the score of a tag whose alias stands in the comment. */
  readonly aliasBonus: number;
  /** The score from which a tag is given. */
  readonly threshold: number;
  readonly figures: z.infer<typeof figuresSchema>;
};

const tagModelFileSchema = z.object({
  format: z.literal('alumusic-tags'),
  formatVersion: z.literal(formatVersion),
  codes: z.array(z.string().min(1)).min(1),
  aliasBonus: z.number().min(0),
  threshold: z.number(),
  figures: figuresSchema,
  ...vocabularyFileShape,
  weights: z.base64(),
  scales: z.array(z.number()),
  biases: z.array(z.number()),
});
export type TagModelFile = z.infer<typeof tagModelFileSchema>;

export function encodeTagModel(model: Omit<TagModel, 'id'>): TagModelFile {
  const { codes, aliasBonus, threshold, figures, vocabulary, weights, biases } = model;
  return {
    format: 'alumusic-tags',
    formatVersion,
    codes: [...codes],
    aliasBonus,
    threshold,
    figures,
    ...encodeVocabulary(vocabulary),
    weights: Buffer.from(weights.bytes).toString('base64'),
    scales: [...weights.scales],
    biases: biases.map(roundWeight),
  };
}

/** @throws when the file is of another version or damaged. */
export function parseTagModel(content: unknown): TagModel {
  const file = tagModelFileSchema.parse(content);
  const vocabulary = decodeVocabulary(file);
  const bytes = new Int8Array(Buffer.from(file.weights, 'base64'));
  const { codes, aliasBonus, threshold, figures, scales, biases } = file;
  const isWhole =
    scales.length === codes.length &&
    biases.length === codes.length &&
    bytes.length === vocabulary.hashes.length * codes.length;
  if (!isWhole) throw new Error('The tag model file is damaged: its parts do not fit each other.');
  const weights = { bytes, scales };
  return { id: identify(file), codes, vocabulary, weights, biases, aliasBonus, threshold, figures };
}
