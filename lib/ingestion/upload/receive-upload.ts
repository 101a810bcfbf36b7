import { ValidationError } from '@/lib/errors';
import { readIdempotencyKey } from '@/lib/ingestion/idempotency-key';
import { receiveComments, toAccepted } from '@/lib/ingestion/receive-comments';
import { checkFile, ingestFile } from '@/lib/ingestion/upload/ingest-file';
import { describeFile } from '@/lib/ingestion/upload/read-rows';
import { spoolUpload, type SpooledUpload } from '@/lib/ingestion/upload/spool-upload';

type Reception = { caller: string; dryRun: boolean };
const idsShown = 10_000;

/** The API's answer to a form with a `file`, or with one comment as `text`. */
export async function receiveUpload(request: Request, reception: Reception) {
  const upload = await spoolUpload(request);
  try {
    return upload.file
      ? await receiveFile(upload.file, request.headers, reception)
      : await receiveText(upload, request.headers, reception);
  } finally {
    await upload.discard();
  }
}

async function receiveText({ fields }: SpooledUpload, headers: Headers, { caller }: Reception) {
  const text = fields.get('text') ?? fields.get('texto');
  if (text === undefined) throw new ValidationError([{ campo: 'file', mensagem: 'envie "file" ou "text"' }]);
  const idempotency = readIdempotencyKey(headers, { caller, body: text });
  return receiveComments({ texto: text }, { createdBy: caller, idempotency, waitSeconds: 0 });
}

type UploadedFile = NonNullable<SpooledUpload['file']>;

async function receiveFile(file: UploadedFile, headers: Headers, { caller, dryRun }: Reception) {
  if (dryRun) return { status: 200, body: await simulate(file) };
  const idempotency = readIdempotencyKey(headers, { caller, body: file.sha256 });
  const { receipt, check } = await ingestFile(file, { kind: 'upload', createdBy: caller, idempotency });
  const accepted = toAccepted(receipt.ids.length <= idsShown ? receipt : { ...receipt, ids: [] });
  return { status: 202, body: { ...accepted, recusadas: check.refused, erros: check.errors } };
}

async function simulate(file: UploadedFile) {
  const check = await checkFile(file);
  const { accepted, refused, errors, sample } = check;
  const { codificacao, delimitador } = await describeFile(file);
  return {
    total: accepted + refused,
    aceitas: accepted,
    recusadas: refused,
    codificacao,
    delimitador,
    erros: errors,
    amostra: sample,
  };
}
