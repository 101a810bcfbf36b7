import { getDatabase } from '@/db/client';
import { listDatasetItems, type Dataset } from '@/db/queries/dataset-items';
import { runCancellable } from '@/db/run-cancellable';
import { toDatasetLine, type DatasetLine } from '@/lib/datasets/dataset-line';

const pageRows = 2_000;
const neverLeft = new AbortController().signal;

/** The lines of a set page by page, without those whose label does not hold now. */
export async function* readDatasetPages(
  dataset: Dataset,
  signal: AbortSignal,
): AsyncGenerator<DatasetLine[]> {
  let after: string | undefined;
  do {
    const asked = { dataset, limit: pageRows, after, onlyHolding: true };
    const rows = await runCancellable(getDatabase(), signal, (tx) => listDatasetItems(tx, asked));
    if (rows.length > 0) yield rows.flatMap((row) => toDatasetLine(row) ?? []);
    after = rows.length === pageRows ? rows.at(-1)?.id : undefined;
  } while (after !== undefined);
}

/** All of a set. What is to be trained with comes from `readTrainingSet`. */
export async function readDataset(dataset: Dataset): Promise<DatasetLine[]> {
  const lines: DatasetLine[] = [];
  for await (const page of readDatasetPages(dataset, neverLeft)) lines.push(...page);
  return lines;
}
