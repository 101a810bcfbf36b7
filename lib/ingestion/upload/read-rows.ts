import { extname } from 'node:path';
import { AppError } from '@/lib/errors';
import { detectEncoding } from '@/lib/ingestion/upload/detect-encoding';
import { detectDelimiter, readCsv } from '@/lib/ingestion/upload/read-csv';
import type { FileRow } from '@/lib/ingestion/upload/file-row';
import { readJson, readJsonLines } from '@/lib/ingestion/upload/read-json';

export type UploadedFile = { path: string; name: string };

const readers = {
  '.csv': readCsv,
  '.tsv': readCsv,
  '.json': readJson,
  '.jsonl': readJsonLines,
  '.ndjson': readJsonLines,
};

/** The rows of an uploaded file, read by its name's ending. */
export async function* readRows(file: UploadedFile): AsyncGenerator<FileRow> {
  const read = requireReader(file);
  yield* read(file.path, await detectEncoding(file.path));
}

/** What a dry run tells of the file itself; no delimiter where it is not a CSV. */
export async function describeFile(file: UploadedFile) {
  const encoding = await detectEncoding(file.path);
  const delimiter = requireReader(file) === readCsv ? await detectDelimiter(file.path, encoding) : null;
  return { codificacao: encoding, delimitador: delimiter };
}

function requireReader({ name }: UploadedFile) {
  const ending = extname(name).toLowerCase();
  const reader = Object.entries(readers).find(([known]) => known === ending)?.[1];
  if (reader) return reader;
  throw new AppError({
    code: 'tipo_de_arquivo_nao_aceito',
    status: 415,
    message: 'Envie um arquivo .csv, .json ou .jsonl.',
  });
}
