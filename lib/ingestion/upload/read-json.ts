import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import iconv from 'iconv-lite';
import { AppError } from '@/lib/errors';
import { toInput } from '@/lib/ingestion/upload/columns';
import type { Encoding } from '@/lib/ingestion/upload/detect-encoding';
import type { FileRow } from '@/lib/ingestion/upload/file-row';

/** A list of objects or texts, or an object with the list under `comentarios`. Its size is bounded by the upload. */
export async function* readJson(path: string, encoding: Encoding): AsyncGenerator<FileRow> {
  const parsed = parseJson(iconv.decode(await readFile(path), encoding));
  if (parsed === undefined)
    throw new AppError({ code: 'json_malformado', status: 422, message: 'O JSON está malformado.' });
  const list = isObject(parsed) && Array.isArray(parsed.comentarios) ? parsed.comentarios : parsed;
  const items: unknown[] = Array.isArray(list) ? list : [list];
  for (const [index, item] of items.entries()) yield { line: index + 1, input: toRecord(item) };
}

/** One object or text a line; empty lines are passed over, a malformed line is that row's error. */
export async function* readJsonLines(path: string, encoding: Encoding): AsyncGenerator<FileRow> {
  const decoded = createReadStream(path).pipe(iconv.decodeStream(encoding));
  let line = 0;
  for await (const content of createInterface({ input: decoded, crlfDelay: Infinity })) {
    line += 1;
    if (content.trim() === '') continue;
    const parsed = parseJson(content);
    yield parsed === undefined
      ? { line, input: {}, problem: 'não é JSON válido' }
      : { line, input: toRecord(parsed) };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toRecord(item: unknown): Record<string, unknown> {
  if (typeof item === 'string') return { texto: item };
  return isObject(item) ? toInput(Object.entries(item)) : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
