import { extname } from 'node:path';
import { AppError } from '@/lib/errors';
import type { ColumnMap } from '@/lib/ingestion/upload/columns';
import { detectEncoding } from '@/lib/ingestion/upload/detect-encoding';
import { readCsv, readCsvCells } from '@/lib/ingestion/upload/read-csv';
import type { FileContent, FileRow } from '@/lib/ingestion/upload/file-row';
import { readJson, readJsonCells, readJsonLineCells, readJsonLines } from '@/lib/ingestion/upload/read-json';

/** Without `columns`, what a column is goes by its name. */
export type UploadedFile = { path: string; name: string; columns?: ColumnMap };

type Reader = {
  isCsv: boolean;
  rows: (file: FileContent) => AsyncGenerator<FileRow>;
  cells: (file: FileContent) => AsyncGenerator<[string, unknown][]>;
};

const maxRows = 500_000;
const csv: Reader = { isCsv: true, rows: readCsv, cells: readCsvCells };
const json: Reader = { isCsv: false, rows: readJson, cells: readJsonCells };
const jsonLines: Reader = { isCsv: false, rows: readJsonLines, cells: readJsonLineCells };
const readers: Record<string, Reader> = {
  '.csv': csv,
  '.tsv': csv,
  '.json': json,
  '.jsonl': jsonLines,
  '.ndjson': jsonLines,
};

/** The rows of an uploaded file, read by its name's ending. Throws 413 on the one past 500,000. */
export async function* readRows(file: UploadedFile): AsyncGenerator<FileRow> {
  const reader = requireReader(file);
  let rows = 0;
  for await (const row of reader.rows(await openFile(file))) {
    rows += 1;
    if (rows > maxRows) throw tooManyRows();
    yield row;
  }
}

/** A file's own encoding beside its path. Refuses what is no text. */
export async function openFile({ path, columns }: UploadedFile): Promise<FileContent> {
  return { path, columns, encoding: await detectEncoding(path) };
}

export function requireReader({ name }: UploadedFile): Reader {
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
