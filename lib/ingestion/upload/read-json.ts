import { stat } from 'node:fs/promises';
import { AppError } from '@/lib/errors';
import { createDepthCounter } from '@/lib/http/depth-counter';
import { createFieldReader, toInput } from '@/lib/ingestion/upload/columns';
import { rowMaxCharacters, type FileContent, type FileRow } from '@/lib/ingestion/upload/file-row';
import { readText } from '@/lib/ingestion/upload/read-text';

const jsonMaxBytes = 25 * 1024 * 1024;
const maxDepth = 64;

/** A list of objects or texts, or an object with the list under `comentarios`. It is parsed whole: up to 25 MB. */
export async function* readJson(file: FileContent): AsyncGenerator<FileRow> {
  const readField = createFieldReader(file.columns);
  for (const [index, item] of (await readItems(file)).entries())
    yield { line: index + 1, input: toInput(toEntries(item), readField) };
}

/** One object or text a line; empty lines are passed over, a malformed or oversized line is that row's error. */
export async function* readJsonLines(file: FileContent): AsyncGenerator<FileRow> {
  const readField = createFieldReader(file.columns);
  for await (const { line, parsed } of readParsedLines(file))
    yield parsed.ok
      ? { line, input: toInput(toEntries(parsed.value), readField) }
      : { line, input: {}, problem: parsed.problem };
}

/** The objects as they are; a text alone counts as one with `texto`. */
export async function* readJsonCells(file: FileContent): AsyncGenerator<[string, unknown][]> {
  for (const item of await readItems(file)) yield toEntries(item);
}

/** The same of each line that can be read. */
export async function* readJsonLineCells(file: FileContent): AsyncGenerator<[string, unknown][]> {
  for await (const { parsed } of readParsedLines(file)) if (parsed.ok) yield toEntries(parsed.value);
}

async function readItems(file: FileContent): Promise<unknown[]> {
  if ((await stat(file.path)).size > jsonMaxBytes) throw tooLarge();
  let text = '';
  for await (const part of readText(file)) text += part;
  const parsed = parseJson(text);
  if (!parsed.ok)
    throw new AppError({ code: 'json_malformado', status: 422, message: `O arquivo ${parsed.problem}.` });
  const { value } = parsed;
  const list = isObject(value) && Array.isArray(value.comentarios) ? value.comentarios : value;
  return Array.isArray(list) ? list : [list];
}

async function* readParsedLines(file: FileContent): AsyncGenerator<{ line: number; parsed: ParsedJson }> {
  let line = 0;
  for await (const content of readLines(readText(file))) {
    line += 1;
    if (content.trim() !== '') yield { line, parsed: parseLine(content) };
  }
}

/** Lines end with `\n` alone, since a JSON text may hold every other separator. Oversized ones come cut, still oversized. */
async function* readLines(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const part of parts) {
    const lines = (rest + part).split('\n');
    rest = (lines.pop() ?? '').slice(0, rowMaxCharacters + 1);
    yield* lines;
  }
  yield rest;
}

type ParsedJson = { ok: true; value: unknown } | { ok: false; problem: string };

function parseLine(content: string): ParsedJson {
  if (content.length > rowMaxCharacters)
    return { ok: false, problem: `passa de ${rowMaxCharacters} caracteres` };
  return parseJson(content);
}

function parseJson(text: string): ParsedJson {
  if (createDepthCounter()(Buffer.from(text)) > maxDepth) return { ok: false, problem: 'tem níveis demais' };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, problem: 'não é JSON válido' };
  }
}

function toEntries(item: unknown): [string, unknown][] {
  if (typeof item === 'string') return [['texto', item]];
  return isObject(item) ? Object.entries(item) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const tooLarge = () =>
  new AppError({
    code: 'json_grande_demais',
    status: 413,
    message: 'Um arquivo .json vai até 25 MB; como JSONL ou CSV, até 50 MB.',
  });
