import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type LabelReader } from '@/evals/read-label';
import { type Labelled } from '@/evals/scoring/answer-locally';

export type LabelledFile = {
  comments: Labelled[];
  /** Rows without a text, or with a label that is none of the task's. */
  skipped: number;
};

export type ReadOptions = { readLabel: LabelReader; text?: string; label?: string };

const textColumns = ['texto', 'text', 'content', 'message', 'comentario', 'mensagem'];
const labelColumns = ['categoria', 'categoria_esperada', 'expected_category', 'label', 'class', 'category'];
const recordsSchema = z.array(z.record(z.string(), z.unknown()));

/** Labelled comments of any CSV, JSON or JSONL file; rows whose label cannot be read are counted, not guessed. */
export async function readLabelled(path: string, options: ReadOptions): Promise<LabelledFile> {
  return parseLabelled(decode(await readFile(path)), path, options);
}

export function parseLabelled(content: string, path: string, options: ReadOptions): LabelledFile {
  const records = parseRecords(content.replace(/^\ufeff/, ''), path);
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const textColumn = findColumn(columns, options.text ? [options.text] : textColumns);
  const labelColumn = findColumn(columns, options.label ? [options.label] : labelColumns);
  const comments: Labelled[] = [];
  for (const record of records) {
    const text = String(record[textColumn] ?? '');
    const label = options.readLabel(String(record[labelColumn] ?? ''));
    if (text.trim() !== '' && label !== null) comments.push({ text, label });
  }
  return { comments, skipped: records.length - comments.length };
}

/** What is not UTF-8 is taken for Windows' Latin. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function parseRecords(content: string, path: string) {
  if (/\.(jsonl|ndjson)$/i.test(path)) {
    const lines = content.split('\n').filter((line) => line.trim() !== '');
    return recordsSchema.parse(lines.map((line): unknown => JSON.parse(line)));
  }
  if (/\.json$/i.test(path)) return recordsSchema.parse(findList(JSON.parse(content)));
  const header = content.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = [',', ';', '\t'].reduce((a, b) =>
    header.split(b).length > header.split(a).length ? b : a,
  );
  const tolerant = { relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true };
  return recordsSchema.parse(parse(content, { columns: true, delimiter, ...tolerant }));
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
