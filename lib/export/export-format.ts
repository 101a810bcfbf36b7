import type { ExportSearch } from '@/lib/export/export-params';
import { exportRowSchema, type ExportRow } from '@/lib/export/export-row';
import { csvFormat, jsonFormat, jsonLinesFormat, type FileFormat } from '@/lib/export/file-format';
import { plainCsv, spreadsheetCsv } from '@/lib/export/to-csv';

const columns = exportRowSchema.keyof().options;
const byteOrderMark = '\ufeff';

export function getExportFormat({
  formato,
  planilha,
}: Pick<ExportSearch, 'formato' | 'planilha'>): FileFormat<ExportRow> {
  if (formato === 'json') return jsonFormat;
  if (formato === 'jsonl') return jsonLinesFormat;
  if (planilha) return csvFormat({ columns, toCells, style: spreadsheetCsv, mark: byteOrderMark });
  return csvFormat({ columns, toCells, style: plainCsv });
}

function toCells(row: ExportRow) {
  return columns.map((column) => (column === 'tags' ? row.tags.join('|') : row[column]));
}
