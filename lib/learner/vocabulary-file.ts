import { z } from 'zod';
import { createVocabulary, type Vocabulary } from '@/lib/learner/vocabulary';

/** Little-endian, base64: uint32 hashes, one byte for the block, one for the idf in 32nds. */
export const vocabularyFileShape = {
  hashes: z.base64(),
  blocks: z.base64(),
  inverseFrequencies: z.base64(),
};
type VocabularyFile = z.infer<z.ZodObject<typeof vocabularyFileShape>>;

export function encodeVocabulary({ hashes, blocks, inverseFrequencies }: Vocabulary): VocabularyFile {
  const bytes = Buffer.alloc(hashes.length * 4);
  hashes.forEach((hash, i) => bytes.writeUInt32LE(hash, i * 4));
  return {
    hashes: bytes.toString('base64'),
    blocks: Buffer.from(blocks).toString('base64'),
    inverseFrequencies: Buffer.from(inverseFrequencies.map((value) => value * 32)).toString('base64'),
  };
}

/** @throws when the parts are not of one length. */
export function decodeVocabulary(file: VocabularyFile): Vocabulary {
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
