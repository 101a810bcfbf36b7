import type { RowError } from '@/db/queries/batch-refusals';
import type { UploadField } from '@/lib/ingestion/upload/columns';
import { describeFile, type FileDescription } from '@/lib/ingestion/upload/describe-file';
import { checkFile } from '@/lib/ingestion/upload/ingest-file';
import { spoolFile } from '@/lib/ingestion/upload/spool-file';
import { suggestMap } from '@/lib/ingestion/upload/suggest-map';

export type FilePreview = FileDescription & {
  /** In the order of `columns`. */
  fields: (UploadField | null)[];
  /** What would become of the rows read so; null while no column is the text. */
  check: { accepted: number; refused: number; errors: RowError[] } | null;
};

/** What the upload page shows of a file before anything is written: read by the columns wished for, else guessed. */
export async function previewFile(
  file: File,
  wishes: ReadonlyMap<string, UploadField | null>,
): Promise<FilePreview> {
  const spooled = await spoolFile(file);
  try {
    const description = await describeFile(spooled);
    const suggested = suggestMap(description, wishes);
    const fields = description.columns.map((column) => suggested.get(column) ?? null);
    if (!fields.includes('texto')) return { ...description, fields, check: null };
    const columns = new Map(
      [...suggested].flatMap(([column, field]) => (field ? [[column, field] as const] : [])),
    );
    const { accepted, refused, errors } = await checkFile({ ...spooled, columns });
    return { ...description, fields, check: { accepted, refused, errors } };
  } finally {
    await spooled.discard();
  }
}
