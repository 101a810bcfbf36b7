import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { AppError } from '@/lib/errors';

export const fileMaxBytes = 50 * 1024 * 1024;
const fieldMaxBytes = 64 * 1024;

export type SpooledUpload = {
  file: { path: string; name: string; sha256: string } | null;
  fields: Map<string, string>;
  /** Removes the temporary copy. */
  discard: () => Promise<void>;
};

/**
 * Copies a form's file to disk before anything is decided about it: the size is known, the client may be slow,
 * and no database transaction waits. Refuses files over 50 MB (413) and forms that break off (400).
 */
export async function spoolUpload(request: Request): Promise<SpooledUpload> {
  const folder = await mkdtemp(join(tmpdir(), 'alumusic-upload-'));
  const discard = () => rm(folder, { recursive: true, force: true });
  try {
    return { ...(await readForm(request, join(folder, 'file'))), discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function readForm(request: Request, path: string): Promise<Omit<SpooledUpload, 'discard'>> {
  const { body } = request;
  const form = openForm(request);
  if (!body) throw brokenForm();
  const fields = new Map<string, string>();
  let file: SpooledUpload['file'] = null;
  let saving: Promise<void> = Promise.resolve();
  form.on('field', (name, value) => fields.set(name, value));
  form.on('file', (_field, content, { filename }) => {
    const hash = createHash('sha256');
    saving = pipeline(content, hashing(hash), createWriteStream(path)).then(() => {
      file = { path, name: filename ?? '', sha256: hash.digest('hex') };
      if (content.truncated) throw tooLarge();
    });
    saving.catch(() => form.destroy());
  });
  try {
    await pipeline(Readable.from(body), form);
    await saving;
  } catch (error) {
    const cause = await saving.then(
      () => error,
      (reason: unknown) => reason,
    );
    throw cause instanceof AppError ? cause : brokenForm(cause);
  }
  return { file, fields };
}

function hashing(hash: ReturnType<typeof createHash>) {
  return new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

function openForm(request: Request) {
  try {
    return busboy({
      headers: Object.fromEntries(request.headers),
      defParamCharset: 'utf8',
      limits: { files: 1, fileSize: fileMaxBytes, fields: 20, fieldSize: fieldMaxBytes, parts: 25 },
    });
  } catch (cause) {
    throw new AppError({
      code: 'tipo_nao_aceito',
      status: 415,
      message: 'Envie multipart/form-data com o campo "file", ou um formulário com o campo "text".',
      cause,
    });
  }
}

const brokenForm = (cause?: unknown) =>
  new AppError({
    code: 'formulario_invalido',
    status: 400,
    message: 'O formulário chegou incompleto.',
    cause,
  });

export const tooLarge = () =>
  new AppError({ code: 'arquivo_grande_demais', status: 413, message: 'O arquivo passa de 50 MB.' });
