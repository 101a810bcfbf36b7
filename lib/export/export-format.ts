import { plainCsv, spreadsheetCsv, toCsv, type CsvStyle } from '@/lib/export/to-csv';
import type { ExportSearch } from '@/lib/export/export-params';
import { exportRowSchema, type ExportRow } from '@/lib/export/export-row';

/** How a file begins, how it goes on by each part of its rows, and how it ends. */
export type ExportFormat = {
  contentType: string;
  open: string;
  write: (rows: ExportRow[], isFirst: boolean) => string;
  close: string;
};

const columns = exportRowSchema.keyof().options;
const byteOrderMark = '\ufeff';

export function getExportFormat({
  formato,
  planilha,
}: Pick<ExportSearch, 'formato' | 'planilha'>): ExportFormat {
  if (formato === 'json') return json;
  if (formato === 'jsonl') return jsonLines;
  return planilha ? csv(spreadsheetCsv, byteOrderMark) : csv(plainCsv, '');
}

function csv(style: CsvStyle, mark: string): ExportFormat {
  return {
    contentType: 'text/csv; charset=utf-8; header=present',
    open: mark + toCsv([columns], style),
    write: (rows) => toCsv(rows.map(toCells), style),
    close: '',
  };
}

function toCells(row: ExportRow) {
  return columns.map((column) => (column === 'tags' ? row.tags.join('|') : row[column]));
}

const json: ExportFormat = {
  contentType: 'application/json; charset=utf-8',
  open: '[\n',
  write: (rows, isFirst) => (isFirst ? '' : ',\n') + rows.map((row) => JSON.stringify(row)).join(',\n'),
  close: '\n]\n',
};

const jsonLines: ExportFormat = {
  contentType: 'application/x-ndjson; charset=utf-8',
  open: '',
  write: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  close: '',
};
