import { datasets, type Dataset } from '@/db/queries/dataset-items';
import { readDataset } from '@/lib/datasets/read-dataset';
import { withDatabase } from '@/scripts/with-database';
import { UsageError } from '@/evals/options';
import type { LabelReader } from '@/evals/read-label';
import type { LabelledFile } from '@/evals/read-labelled';

/** Of the wanted names those that are sets in the app's database, running or not: what curators took into them. */
export async function readStoredSets(
  wanted: readonly string[],
  readLabel: LabelReader,
): Promise<Map<string, LabelledFile>> {
  const stored = datasets.filter((dataset) => wanted.includes(dataset));
  if (stored.length === 0) return new Map();
  return withDatabase(async () => {
    const sets = new Map<string, LabelledFile>();
    for (const dataset of stored) sets.set(dataset, await readStoredSet(dataset, readLabel));
    return sets;
  });
}

async function readStoredSet(dataset: Dataset, readLabel: LabelReader): Promise<LabelledFile> {
  const lines = await readDataset(dataset);
  if (lines.length === 0)
    throw new UsageError(
      `O conjunto ${dataset} está vazio: ponha nele comentários revisados, em /painel/conjuntos.`,
    );
  const comments = lines.flatMap(({ texto, categoria }) => {
    const label = readLabel(categoria);
    return label === null ? [] : [{ text: texto, label }];
  });
  return { comments, skipped: lines.length - comments.length };
}
