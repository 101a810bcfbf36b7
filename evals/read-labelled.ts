import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { parseCategory, type Category } from '@/lib/text/categories';

export type LabelledComment = { text: string; category: Category };

export type ColumnNames = { text?: string; label?: string };

const textColumns = ['texto', 'text', 'content', 'message', 'comentario', 'mensagem'];
const labelColumns = ['categoria', 'categoria_esperada', 'expected_category', 'label', 'class', 'category'];
const recordsSchema = z.array(z.record(z.string(), z.unknown()));

/** Labelled comments of any CSV, JSON or JSONL file; rows whose label is no category are counted, not guessed. */
export async function readLabelled(path: string, names: ColumnNames = {}) {
  return parseLabelled(await readFile(path, 'utf8'), path, names);
}

export function parseLabelled(content: string, path: string, names: ColumnNames = {}) {
  const records = parseRecords(content.replace(/^\ufeff/, ''), path);
  const columns = Object.keys(records[0] ?? {});
  const textColumn = findColumn(columns, names.text ? [names.text] : textColumns);
  const labelColumn = findColumn(columns, names.label ? [names.label] : labelColumns);
  const comments: LabelledComment[] = [];
  let skipped = 0;
  for (const record of records) {
    const text = String(record[textColumn] ?? '');
    const category = parseCategory(String(record[labelColumn] ?? ''));
    if (text.trim() === '' || !category) skipped += 1;
    else comments.push({ text, category });
  }
  return { comments, skipped };
}

function parseRecords(content: string, path: string) {
  if (/\.(jsonl|ndjson)$/i.test(path)) {
    const lines = content.split('\n').filter((line) => line.trim() !== '');
    return recordsSchema.parse(lines.map((line): unknown => JSON.parse(line)));
  }
  if (/\.json$/i.test(path)) return recordsSchema.parse(findList(JSON.parse(content)));
  const header = content.slice(0, content.indexOf('\n'));
  const delimiter = [',', ';', '\t'].reduce((a, b) =>
    header.split(b).length > header.split(a).length ? b : a,
  );
  return recordsSchema.parse(
    parse(content, { columns: true, delimiter, relax_column_count: true, trim: true }),
  );
}

/** A list, or the first list inside an object such as `{"comentarios": [...]}`. */
function findList(value: unknown): unknown {
  if (Array.isArray(value)) return value;
  return Object.values(z.record(z.string(), z.unknown()).parse(value)).find(Array.isArray) ?? [];
}

function findColumn(columns: string[], wanted: string[]): string {
  const found = wanted
    .map((name) => columns.find((column) => column.trim().toLowerCase() === name.toLowerCase()))
    .find((column) => column !== undefined);
  if (found === undefined)
    throw new Error(`Nenhuma coluna ${wanted.join(' | ')} entre: ${columns.join(', ')}.`);
  return found;
}
