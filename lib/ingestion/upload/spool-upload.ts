import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { AppError } from '@/lib/errors';
import { fileMaxBytes, saveHashed, spool, tooLarge, type SpooledFile } from '@/lib/ingestion/upload/spool';

const fieldMaxBytes = 64 * 1024;

type Form = { file: SpooledFile | null; fields: Map<string, string> };
export type SpooledUpload = Awaited<ReturnType<typeof spoolUpload>>;

/**
 * Copies a form's file to disk before anything is decided about it: the size is known, the client may be slow,
 * and no database transaction waits. Refuses files over 50 MB (413) and forms that break off (400).
 */
export async function spoolUpload(request: Request) {
  return spool((path) => readForm(request, path));
}

async function readForm(request: Request, path: string): Promise<Form> {
  const { body } = request;
  const form = openForm(request);
  if (!body) throw brokenForm();
  const fields = new Map<string, string>();
  let file: Form['file'] = null;
  let saving: Promise<void> = Promise.resolve();
  form.on('field', (name, value) => fields.set(name, value));
  form.on('file', (_field, content, { filename }) => {
    saving = saveHashed(received(content), path).then((sha256) => {
      file = { path, name: filename ?? '', sha256 };
      if (content.truncated) throw tooLarge();
    });
    saving.catch(() => form.destroy());
  });
  const parsing = pipeline(Readable.from(received(body)), form);
  await parsing.catch(async (error: unknown) => {
    await saving; // a failure to save is what stopped the form, so it goes first
    throw error instanceof AppError ? error : brokenForm(error);
  });
  await saving;
  return { file, fields };
}

/** What the client sends. That it breaks off is the form's fault; what fails on our disk stays ours. */
async function* received(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw brokenForm(error);
  }
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
