import { z } from 'zod';
import { lexiconFingerprint } from '@/lib/learner/lexicon';
import { measureNames } from '@/lib/learner/measures';
import { type Model } from '@/lib/learner/model';
import { createVocabulary, type Vocabulary } from '@/lib/learner/vocabulary';
import { hashText } from '@/lib/text/hash';

/** Raised with any change of the features or of this file's form: an older model is refused, never misread. */
const formatVersion = 1;

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
  /** Little-endian, base64: uint32 hashes, one byte for the block, one for the idf in 32nds. */
  hashes: z.base64(),
  blocks: z.base64(),
  inverseFrequencies: z.base64(),
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
  const sparse = weights.subarray(0, vocabulary.hashes.length * labelCount);
  const scales = labels.map((_, label) => scaleOf(sparse, label, labelCount));
  const rest = Array.from(weights.subarray(sparse.length), roundWeight);
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
    hashes: encodeHashes(vocabulary.hashes),
    blocks: Buffer.from(vocabulary.blocks).toString('base64'),
    inverseFrequencies: Buffer.from(vocabulary.inverseFrequencies.map((value) => value * 32)).toString(
      'base64',
    ),
    weights: Buffer.from(
      Int8Array.from(sparse, (weight, i) => Math.round(weight / (scales[i % labelCount] ?? 1))).buffer,
    ).toString('base64'),
    scales,
    measures: Object.fromEntries(measureNames.map((name, i) => [name, rowOf(i)])),
    biases: rowOf(measureNames.length),
  };
}

/** @throws when the file is of another version, was trained with another lexicon, or is damaged. */
export function parseModel(content: unknown): Model {
  const file = modelFileSchema.parse(content);
  const vocabulary = decodeVocabulary(file);
  const bytes = new Int8Array(Buffer.from(file.weights, 'base64'));
  const labelCount = file.labels.length;
  const dense = measureNames.map((name) => file.measures[name] ?? []);
  const rows = [...dense, file.biases];
  if (bytes.length !== vocabulary.hashes.length * labelCount || rows.some((row) => row.length !== labelCount))
    throw new Error('The model file is damaged: its parts do not fit each other.');
  const weights = new Float64Array(bytes.length + rows.length * labelCount);
  bytes.forEach((byte, i) => (weights[i] = byte * (file.scales[i % labelCount] ?? 0)));
  weights.set(rows.flat(), bytes.length);
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

function identify(file: ModelFile): string {
  const text = JSON.stringify(file);
  return [hashText(text), hashText(text, 1)].map((hash) => hash.toString(16).padStart(8, '0')).join('');
}

function decodeVocabulary(file: ModelFile): Vocabulary {
  const bytes = Buffer.from(file.hashes, 'base64');
  const hashes = Uint32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(i * 4));
  const blocks = new Uint8Array(Buffer.from(file.blocks, 'base64'));
  const thirtySeconds = Buffer.from(file.inverseFrequencies, 'base64');
  if (blocks.length !== hashes.length || thirtySeconds.length !== hashes.length)
    throw new Error('The model file is damaged: its vocabulary is cut.');
  return createVocabulary({
    hashes,
    blocks,
    inverseFrequencies: Float64Array.from(thirtySeconds, (value) => value / 32),
  });
}

function encodeHashes(hashes: Uint32Array): string {
  const bytes = Buffer.alloc(hashes.length * 4);
  hashes.forEach((hash, i) => bytes.writeUInt32LE(hash, i * 4));
  return bytes.toString('base64');
}

function scaleOf(weights: Float64Array, label: number, labelCount: number): number {
  let largest = 0;
  for (let i = label; i < weights.length; i += labelCount)
    largest = Math.max(largest, Math.abs(weights[i] ?? 0));
  return largest === 0 ? 1 : Number((largest / 127).toPrecision(8)); // rounded, so that encoding again changes nothing
}

function roundWeight(weight: number): number {
  return Math.round(weight * 1e5) / 1e5;
}
