import { extname } from 'node:path';
import { AppError } from '@/lib/errors';
import { detectEncoding } from '@/lib/ingestion/upload/detect-encoding';
import { detectDelimiter, readColumns, readCsv } from '@/lib/ingestion/upload/read-csv';
import type { FileRow } from '@/lib/ingestion/upload/file-row';
import { readJson, readJsonLines } from '@/lib/ingestion/upload/read-json';

export type UploadedFile = { path: string; name: string };

const maxRows = 500_000;
const readers = {
  '.csv': readCsv,
  '.tsv': readCsv,
  '.json': readJson,
  '.jsonl': readJsonLines,
  '.ndjson': readJsonLines,
};

/** The rows of an uploaded file, read by its name's ending. Throws 413 on the one past 500,000. */
export async function* readRows(file: UploadedFile): AsyncGenerator<FileRow> {
  const read = requireReader(file);
  let rows = 0;
  for await (const row of read(file.path, await detectEncoding(file.path))) {
    rows += 1;
    if (rows > maxRows) throw tooManyRows();
    yield row;
  }
}

/** What a dry run tells of the file itself; no delimiter and no columns where it is not a CSV. */
export async function describeFile(file: UploadedFile) {
  const { path } = file;
  const encoding = await detectEncoding(path);
  const isCsv = requireReader(file) === readCsv;
  return {
    codificacao: encoding,
    delimitador: isCsv ? await detectDelimiter(path, encoding) : null,
    colunas: isCsv ? await readColumns(path, encoding) : null,
  };
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

const tooManyRows = () =>
  new AppError({
    code: 'arquivo_com_linhas_demais',
    status: 413,
    message: 'O arquivo passa de 500.000 linhas; envie em partes.',
  });
