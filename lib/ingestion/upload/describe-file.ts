import { detectDelimiter, readHeader } from '@/lib/ingestion/upload/read-csv';
import type { Encoding } from '@/lib/ingestion/upload/detect-encoding';
import { openFile, requireReader, type UploadedFile } from '@/lib/ingestion/upload/read-rows';
import { createFieldReader } from '@/lib/ingestion/upload/columns';

export type FileDescription = {
  encoding: Encoding;
  /** Null where it is not a CSV. */
  delimiter: string | null;
  /** The names of a CSV's header, or the keys of the first objects, each once. */
  columns: string[];
  /** The first rows, cell by cell in the order of the columns. */
  rows: string[][];
};

const shownRows = 5;
const cellMaxCharacters = 200;
/** How many objects are looked at for their keys. */
const keyRows = 50;
const maxColumns = 200;

/** What can be said of a file before any of it is taken for a comment. */
export async function describeFile(file: UploadedFile): Promise<FileDescription> {
  const reader = requireReader(file);
  const content = await openFile(file);
  const columns = new Set(reader.isCsv ? await readHeader(content) : []);
  const rows: Map<string, string>[] = [];
  for await (const cells of reader.cells(content)) {
    if (!reader.isCsv) for (const [key] of cells) if (columns.size < maxColumns) columns.add(key);
    rows.push(new Map(cells.toReversed().map(([column, value]) => [column, toText(value)]))); // the first wins
    if (rows.length === keyRows) break;
  }
  return {
    encoding: content.encoding,
    delimiter: reader.isCsv ? await detectDelimiter(content) : null,
    columns: [...columns],
    rows: rows.slice(0, shownRows).map((row) => [...columns].map((column) => row.get(column) ?? '')),
  };
}

/** The same in the words of the API's dry run. */
export async function describeForApi(file: UploadedFile) {
  const { encoding, delimiter, columns } = await describeFile(file);
  const readField = createFieldReader(file.columns);
  const known = columns.map(readField).filter((field) => field !== null);
  return {
    codificacao: encoding,
    delimitador: delimiter,
    colunas: delimiter === null ? null : [...new Set(known)],
    mapa: Object.fromEntries(columns.map((column) => [column, readField(column)])),
  };
}

function toText(value: unknown): string {
  const text =
    typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
  return text.length > cellMaxCharacters ? `${text.slice(0, cellMaxCharacters)}…` : text;
}
