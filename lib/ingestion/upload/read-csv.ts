import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { AppError } from '@/lib/errors';
import { toField, toInput } from '@/lib/ingestion/upload/columns';
import type { Encoding } from '@/lib/ingestion/upload/detect-encoding';
import { rowMaxCharacters, type FileRow } from '@/lib/ingestion/upload/file-row';
import { readText } from '@/lib/ingestion/upload/read-text';

const maxColumns = 200;
const headerMaxBytes = 64 * 1024;
const delimiters = [',', ';', '\t', '|'];

/** Rows of a CSV with a header; the delimiter is the one of `, ; tab |` that parts the header into most columns. */
export async function* readCsv(path: string, encoding: Encoding): AsyncGenerator<FileRow> {
  const parser = await openCsv(path, encoding);
  let header: string[] | null = null;
  try {
    for await (const { record, info } of parser) {
      const cells: string[] = record;
      if (header)
        yield { line: info.lines, input: toInput(cells.map((cell, i) => [header?.[i] ?? '', cell])) };
      else header = requireHeader(cells);
    }
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(error, parser.info.lines);
    throw error;
  }
}

/** The fields of a comment that the header names, in its order. */
export async function readColumns(path: string, encoding: Encoding): Promise<string[]> {
  for await (const { record } of await openCsv(path, encoding)) {
    const cells: string[] = record;
    return [...new Set(cells.map(toField).filter((field) => field !== null))];
  }
  return [];
}

async function openCsv(path: string, encoding: Encoding) {
  const parser = parse({
    delimiter: await detectDelimiter(path, encoding),
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: rowMaxCharacters,
  });
  // Whoever reads the parser gets the error too.
  return pipeline(readText({ path, encoding }), parser, () => undefined);
}

export async function detectDelimiter(path: string, encoding: Encoding): Promise<string> {
  let start = '';
  for await (const part of readText({ path, encoding, maxBytes: headerMaxBytes })) start += part;
  const header = start.split(/\r?\n|\r/, 1)[0] ?? '';
  const counts = delimiters.map((delimiter) => ({ delimiter, columns: header.split(delimiter).length }));
  return counts.reduce((best, next) => (next.columns > best.columns ? next : best)).delimiter;
}

function requireHeader(cells: string[]): string[] {
  if (cells.length > maxColumns)
    throw badFile('arquivo_com_colunas_demais', `O cabeçalho tem mais de ${maxColumns} colunas.`);
  if (!cells.some((cell) => toField(cell) === 'texto'))
    throw badFile(
      'coluna_de_texto_ausente',
      'O cabeçalho não tem a coluna "texto" (nem text, content ou comentario).',
    );
  return cells;
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
