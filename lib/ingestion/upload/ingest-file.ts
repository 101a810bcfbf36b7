import type { RowError } from '@/db/queries/batch-refusals';
import { AppError, type FieldError } from '@/lib/errors';
import { parseComment, type CommentInput } from '@/lib/ingestion/comment-input';
import { ingestInChunks } from '@/lib/ingestion/ingest-comments';
import { SeenKeys } from '@/lib/ingestion/parse-comments';
import type { FileRow } from '@/lib/ingestion/upload/file-row';
import { readRows, type UploadedFile } from '@/lib/ingestion/upload/read-rows';

export type FileCheck = { accepted: number; refused: number; errors: RowError[]; sample: CommentInput[] };
type Ingestion = Parameters<typeof ingestInChunks>[0] & {
  /** Told now and then how many rows were read. */
  onRows?: (rows: number) => void;
};

const shownErrors = 100;
const shownSample = 5;
const rowsPerChunk = 1_000;

/**
 * Takes the good rows of a file, and reports the bad ones, which the batch keeps; nothing is committed before the whole file was read.
 * A repeat of the same key reads nothing and reports what the first one did.
 */
export async function ingestFile(file: UploadedFile, { onRows, ...ingestion }: Ingestion) {
  let isRepeat = true;
  const receipt = await ingestInChunks(ingestion, async (write) => {
    isRepeat = false;
    const check = newCheck();
    for await (const chunk of readChunks(file, check)) {
      await write(chunk);
      onRows?.(check.accepted + check.refused);
    }
    requireGoodRow(check);
    return { refused: check.refused, errors: check.errors };
  });
  const { refused, errors } = receipt.extra ?? { refused: 0, errors: [] };
  return { receipt, isRepeat, refused, errors };
}

/** Reads the whole file and writes nothing. */
export async function checkFile(file: UploadedFile): Promise<FileCheck> {
  const check = newCheck();
  for await (const _chunk of readChunks(file, check));
  return check;
}

/** The same for a text that would be the only comment. */
export function checkText(text: string): FileCheck {
  const check = newCheck();
  checkRow({ line: 1, input: { texto: text } }, { now: new Date(), seen: new SeenKeys(), check });
  return check;
}

const newCheck = (): FileCheck => ({ accepted: 0, refused: 0, errors: [], sample: [] });

async function* readChunks(file: UploadedFile, check: FileCheck): AsyncGenerator<CommentInput[]> {
  const now = new Date();
  const seen = new SeenKeys();
  let chunk: CommentInput[] = [];
  for await (const row of readRows(file)) {
    const comment = checkRow(row, { now, seen, check });
    if (!comment) continue;
    chunk.push(comment);
    if (chunk.length < rowsPerChunk) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

type RowContext = { now: Date; seen: SeenKeys; check: FileCheck };

function checkRow(row: FileRow, { now, seen, check }: RowContext): CommentInput | null {
  const parsed = row.problem
    ? { ok: false as const, errors: [{ campo: 'linha', mensagem: row.problem }] }
    : parseComment(row.input, now);
  const errors: FieldError[] = parsed.ok ? seen.add(parsed.comment) : parsed.errors;
  if (!parsed.ok || errors.length > 0) {
    check.refused += 1;
    for (const { campo, mensagem } of errors)
      if (check.errors.length < shownErrors) check.errors.push({ linha: row.line, campo, mensagem });
    return null;
  }
  check.accepted += 1;
  if (check.sample.length < shownSample) check.sample.push(parsed.comment);
  return parsed.comment;
}

function requireGoodRow(check: FileCheck) {
  if (check.accepted > 0) return;
  throw new AppError({
    code: 'nenhuma_linha_valida',
    status: 422,
    message: 'O arquivo não tem nenhuma linha válida.',
    fields: check.errors.map(({ linha, campo, mensagem }) => ({ campo, indice: linha, mensagem })),
  });
}
