import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { AppError } from '@/lib/errors';
import { createFieldReader, toInput } from '@/lib/ingestion/upload/columns';
import type { FileContent, FileRow } from '@/lib/ingestion/upload/file-row';
import { rowMaxCharacters } from '@/lib/ingestion/upload/file-row';
import { readText } from '@/lib/ingestion/upload/read-text';

const maxColumns = 200;
const headerMaxBytes = 64 * 1024;
const delimiters = [',', ';', '\t', '|'];

/** Rows of a CSV with a header; the delimiter is the one of `, ; tab |` that parts the header into most columns. */
export async function* readCsv(file: FileContent): AsyncGenerator<FileRow> {
  const readField = createFieldReader(file.columns);
  let header: string[] | null = null;
  for await (const { cells, line } of readLines(file)) {
    if (header) yield { line, input: toInput(named(header, cells), readField) };
    else header = requireText(cells, readField);
  }
}

/** The rows as they are, by the names of their columns. */
export async function* readCsvCells(file: FileContent): AsyncGenerator<[string, string][]> {
  let header: string[] | null = null;
  for await (const { cells } of readLines(file)) {
    if (header) yield [...named(header, cells)];
    else header = cells;
  }
}

/** The columns' names in the order of the file, each once. */
export async function readHeader(file: FileContent): Promise<string[]> {
  for await (const { cells } of readLines(file)) return [...new Set(cells)];
  return [];
}

function* named(header: string[], cells: string[]): Generator<[string, string]> {
  for (const [index, cell] of cells.entries()) yield [header[index] ?? '', cell];
}

async function* readLines(file: FileContent): AsyncGenerator<{ cells: string[]; line: number }> {
  const parser = await openCsv(file);
  let isHeader = true;
  try {
    for await (const { record, info } of parser) {
      const cells: string[] = record;
      if (isHeader) requireFewColumns(cells);
      isHeader = false;
      yield { cells, line: info.lines };
    }
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(error, parser.info.lines);
    throw error;
  }
}

async function openCsv(file: FileContent) {
  const parser = parse({
    delimiter: await detectDelimiter(file),
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: rowMaxCharacters,
  });
  // Whoever reads the parser gets the error too.
  return pipeline(readText(file), parser, () => undefined);
}

export async function detectDelimiter({ path, encoding }: FileContent): Promise<string> {
  let start = '';
  for await (const part of readText({ path, encoding, maxBytes: headerMaxBytes })) start += part;
  const header = start.split(/\r?\n|\r/, 1)[0] ?? '';
  const counts = delimiters.map((delimiter) => ({ delimiter, columns: header.split(delimiter).length }));
  return counts.reduce((best, next) => (next.columns > best.columns ? next : best)).delimiter;
}

function requireFewColumns(header: string[]) {
  if (header.length > maxColumns)
    throw badFile('arquivo_com_colunas_demais', `O cabeçalho tem mais de ${maxColumns} colunas.`);
}

function requireText(header: string[], readField: ReturnType<typeof createFieldReader>): string[] {
  if (header.some((column) => readField(column) === 'texto')) return header;
  throw badFile(
    'coluna_de_texto_ausente',
    'O cabeçalho não tem a coluna do texto: "texto", text, content ou comentario, ou a que o mapa diz.',
  );
}

function unreadable(error: CsvError, line: number) {
  const isOversized = error.code === 'CSV_MAX_RECORD_SIZE';
  const isUnclosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
  const reason =
    isOversized || isUnclosed ? 'há aspas que não fecham ou um campo grande demais' : 'o CSV está malformado';
  return new AppError({
    code: 'csv_malformado',
    status: 422,
    message: `Perto da linha ${line}: ${reason}.`,
    fields: [{ campo: 'linha', indice: line, mensagem: reason }],
    cause: error,
  });
}

function badFile(code: string, message: string) {
  return new AppError({ code, status: 422, message });
}
