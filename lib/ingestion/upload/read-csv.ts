import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { AppError } from '@/lib/errors';
import { toField, toInput } from '@/lib/ingestion/upload/columns';
import type { Encoding } from '@/lib/ingestion/upload/detect-encoding';
import type { FileRow } from '@/lib/ingestion/upload/file-row';

const maxColumns = 200;
const maxRecordCharacters = 200_000;
const delimiters = [',', ';', '\t', '|'];

/** Rows of a CSV with a header; the delimiter is the one of `, ; tab |` that parts the header into most columns. */
export async function* readCsv(path: string, encoding: Encoding): AsyncGenerator<FileRow> {
  const delimiter = await detectDelimiter(path, encoding);
  const parser = createReadStream(path)
    .pipe(iconv.decodeStream(encoding))
    .pipe(
      parse({
        delimiter,
        bom: true,
        info: true,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        max_record_size: maxRecordCharacters,
      }),
    );
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

export async function detectDelimiter(path: string, encoding: Encoding): Promise<string> {
  const stream = createReadStream(path, { end: 65_535 }).pipe(iconv.decodeStream(encoding));
  let start = '';
  for await (const chunk of stream) start += chunk;
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
