import { toCsv, type CsvCell, type CsvStyle } from '@/lib/export/to-csv';

/** How a file begins, how it goes on by each part of its rows, and how it ends. */
export type FileFormat<Row> = {
  extension: string;
  contentType: string;
  open: string;
  write: (rows: Row[], isFirst: boolean) => string;
  close: string;
};

type CsvOf<Row> = { columns: string[]; toCells: (row: Row) => CsvCell[]; style: CsvStyle; mark?: string };

export function csvFormat<Row>({ columns, toCells, style, mark = '' }: CsvOf<Row>): FileFormat<Row> {
  return {
    extension: 'csv',
    contentType: 'text/csv; charset=utf-8; header=present',
    open: mark + toCsv([columns], style),
    write: (rows) => toCsv(rows.map(toCells), style),
    close: '',
  };
}

export const jsonFormat: FileFormat<unknown> = {
  extension: 'json',
  contentType: 'application/json; charset=utf-8',
  open: '[\n',
  write: (rows, isFirst) => (isFirst ? '' : ',\n') + rows.map((row) => JSON.stringify(row)).join(',\n'),
  close: '\n]\n',
};

export const jsonLinesFormat: FileFormat<unknown> = {
  extension: 'jsonl',
  contentType: 'application/x-ndjson; charset=utf-8',
  open: '',
  write: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  close: '',
};
