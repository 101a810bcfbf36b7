import type { Dataset } from '@/db/queries/dataset-items';
import type { Actor } from '@/lib/audit/actor';
import { readDatasetPages } from '@/lib/datasets/read-dataset';
import { jsonLinesFormat } from '@/lib/export/file-format';
import { streamFile } from '@/lib/export/stream-file';

/** A set as JSONL in the form of the corpus. */
export function exportDataset(
  dataset: Dataset,
  { actor, signal }: { actor: Actor; signal: AbortSignal },
): Promise<Response> {
  return streamFile({
    name: dataset,
    format: jsonLinesFormat,
    readPages: (leaving) => readDatasetPages(dataset, leaving),
    record: { actor, action: 'dataset.exported', format: 'jsonl', filters: { conjunto: dataset } },
    signal,
  });
}
