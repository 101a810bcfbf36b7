import { ValidationError } from '@/lib/errors';
import { readIdempotencyKey } from '@/lib/ingestion/idempotency-key';
import { receiveComments, toAccepted } from '@/lib/ingestion/receive-comments';
import { checkFile, checkText, ingestFile, type FileCheck } from '@/lib/ingestion/upload/ingest-file';
import { describeForApi } from '@/lib/ingestion/upload/describe-file';
import { hashContent } from '@/lib/ingestion/upload/hash-content';
import { parseMap } from '@/lib/ingestion/upload/parse-map';
import type { UploadedFile } from '@/lib/ingestion/upload/read-rows';
import type { SpooledFile } from '@/lib/ingestion/upload/spool';
import { spoolUpload, type SpooledUpload } from '@/lib/ingestion/upload/spool-upload';

type Reception = { caller: string; dryRun: boolean };
const idsShown = 10_000;

/** The API's answer to a form with a `file`, or with one comment as `text`. */
export async function receiveUpload(request: Request, reception: Reception) {
  const upload = await spoolUpload(request);
  try {
    return upload.file
      ? await receiveFile(withMap(upload.file, upload.fields), request.headers, reception)
      : await receiveText(upload, request.headers, reception);
  } finally {
    await upload.discard();
  }
}

function withMap(file: SpooledFile, fields: Map<string, string>) {
  return { ...file, columns: parseMap(fields.get('mapa')) };
}

async function receiveText({ fields }: SpooledUpload, headers: Headers, { caller, dryRun }: Reception) {
  const text = fields.get('text') ?? fields.get('texto');
  if (text === undefined) throw new ValidationError([{ campo: 'file', mensagem: 'envie "file" ou "text"' }]);
  if (dryRun) return { status: 200, body: toSimulation(checkText(text), textFormat) };
  const idempotency = readIdempotencyKey(headers, { caller, body: text });
  const reception = { createdBy: caller, idempotency, waitSeconds: 0 };
  const { status, body } = await receiveComments({ texto: text }, reception);
  return { status, body: { ...body, recusadas: 0, erros: [] } };
}

async function receiveFile(
  file: SpooledFile & UploadedFile,
  headers: Headers,
  { caller, dryRun }: Reception,
) {
  if (dryRun) return { status: 200, body: toSimulation(await checkFile(file), await describeForApi(file)) };
  const idempotency = readIdempotencyKey(headers, { caller, body: hashContent(file) });
  const ingestion = { kind: 'upload' as const, createdBy: caller, idempotency };
  const { receipt, refused, errors } = await ingestFile(file, ingestion);
  const accepted = toAccepted(receipt.ids.length <= idsShown ? receipt : { ...receipt, ids: [] });
  return { status: 202, body: { ...accepted, recusadas: refused, erros: errors } };
}

type Format = Omit<Awaited<ReturnType<typeof describeForApi>>, 'mapa'> & { mapa: object | null };
const textFormat: Format = { codificacao: 'utf-8', delimitador: null, colunas: null, mapa: null };

function toSimulation({ accepted, refused, errors, sample }: FileCheck, format: Format) {
  return {
    total: accepted + refused,
    aceitas: accepted,
    recusadas: refused,
    ...format,
    erros: errors,
    amostra: sample.map(({ occurredAt, ...comment }) => ({ ...comment, data: occurredAt })),
  };
}
