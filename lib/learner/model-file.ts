import { z } from 'zod';
import { lexiconFingerprint } from '@/lib/learner/lexicon';
import { measureNames } from '@/lib/learner/measures';
import { type Model } from '@/lib/learner/model';
import { decodeVocabulary, encodeVocabulary, vocabularyFileShape } from '@/lib/learner/vocabulary-file';
import { decodeWeights, encodeWeights, roundWeight } from '@/lib/learner/weights-file';
import { hashText } from '@/lib/text/hash';

/** Raised with any change of the features or of this file's form: an older model is refused, never misread. */
const formatVersion = 2;

const modelFileSchema = z.object({
  format: z.literal('alumusic-learner'),
  formatVersion: z.literal(formatVersion),
  lexicon: z.literal(lexiconFingerprint),
  labels: z.array(z.string().min(1)).min(2),
  temperature: z.number().positive(),
  reviewBelow: z.number().min(0).max(1),
  precisionCurve: z.array(
    z.object({ precision: z.number().min(0).max(1), confidence: z.number().min(0).max(1) }),
  ),
  figures: z.object({
    examples: z.int(),
    folds: z.int(),
    accuracy: z.number(),
    macroF1: z.number(),
    ece: z.number(),
  }),
  ...vocabularyFileShape,
  /** Signed bytes by column then label, each label with its own scale. */
  weights: z.base64(),
  scales: z.array(z.number()),
  measures: z.record(z.string(), z.array(z.number())),
  biases: z.array(z.number()),
});

export type ModelFile = z.infer<typeof modelFileSchema>;
export type ModelParts = Omit<Model, 'id'>;

export function encodeModel(parts: ModelParts): ModelFile {
  const { labels, vocabulary, weights, temperature, reviewBelow, precisionCurve, figures } = parts;
  const labelCount = labels.length;
  const terms = vocabulary.hashes.length * labelCount;
  const rest = Array.from(weights.subarray(terms), roundWeight);
  const rowOf = (index: number) => rest.slice(index * labelCount, (index + 1) * labelCount);
  return {
    format: 'alumusic-learner',
    formatVersion,
    lexicon: lexiconFingerprint,
    labels: [...labels],
    temperature,
    reviewBelow,
    precisionCurve: [...precisionCurve],
    figures,
    ...encodeVocabulary(vocabulary),
    ...encodeWeights(weights.subarray(0, terms), labelCount),
    measures: Object.fromEntries(measureNames.map((name, i) => [name, rowOf(i)])),
    biases: rowOf(measureNames.length),
  };
}

/** @throws when the file is of another version, was trained with another lexicon, or is damaged. */
export function parseModel(content: unknown): Model {
  const file = modelFileSchema.parse(content);
  const vocabulary = decodeVocabulary(file);
  const termWeights = decodeWeights(file);
  const labelCount = file.labels.length;
  const dense = measureNames.map((name) => file.measures[name] ?? []);
  const rows = [...dense, file.biases];
  if (
    file.scales.length !== labelCount ||
    termWeights.length !== vocabulary.hashes.length * labelCount ||
    rows.some((row) => row.length !== labelCount)
  )
    throw new Error('The model file is damaged: its parts do not fit each other.');
  const weights = new Float64Array(termWeights.length + rows.length * labelCount);
  weights.set(termWeights);
  weights.set(rows.flat(), termWeights.length);
  const { labels, temperature, reviewBelow, precisionCurve, figures } = file;
  return {
    id: identify(file),
    labels,
    vocabulary,
    weights,
    temperature,
    reviewBelow,
    precisionCurve,
    figures,
  };
}

/** Changes with any content of the file. */
export function identify(file: unknown): string {
  const text = JSON.stringify(file);
  return [hashText(text), hashText(text, 1)].map((hash) => hash.toString(16).padStart(8, '0')).join('');
}
