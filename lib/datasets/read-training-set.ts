import type { DatasetLine } from '@/lib/datasets/dataset-line';
import { readDataset } from '@/lib/datasets/read-dataset';
import { foldText } from '@/lib/text/fold';
import { findNearDuplicates } from '@/lib/text/near-duplicates';

/** As alike as two comments of the corpus may be. */
const likeness = 0.6;

/**
 * What a model may be trained with: the set `train` without whatever says nearly the same as a gold comment, or as one
 * of `heldOut` (texts that models are tested with). `leftOut` is how many that are.
 */
export async function readTrainingSet({ heldOut = [] }: { heldOut?: readonly string[] } = {}): Promise<{
  lines: DatasetLine[];
  leftOut: number;
}> {
  const [gold, train] = [await readDataset('gold'), await readDataset('train')];
  const lines = withoutLikes(train, [...gold.map(({ texto }) => texto), ...heldOut]);
  return { lines, leftOut: train.length - lines.length };
}

/** The lines that are none of `forbidden`, nor nearly. */
function withoutLikes(lines: DatasetLine[], forbidden: readonly string[]): DatasetLine[] {
  const same = new Set(forbidden.map(foldText));
  const texts = [...forbidden, ...lines.map(({ texto }) => texto)];
  const alike = new Set(
    findNearDuplicates(texts, likeness)
      .filter(({ first, second }) => first < forbidden.length && second >= forbidden.length)
      .map(({ second }) => second - forbidden.length),
  );
  return lines.filter(({ texto }, index) => !alike.has(index) && !same.has(foldText(texto)));
}
