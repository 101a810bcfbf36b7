import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { getDatabase, type Db } from '@/db/client';
import { createBatch, setBatchTotals, type NewBatch } from '@/db/queries/batches';
import { refusalsSchema, setRefusals, type Refusals } from '@/db/queries/batch-refusals';
import { claimKey, storeAnswer, type IdempotencyKey } from '@/db/queries/idempotency';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import { AppError } from '@/lib/errors';
import type { CommentInput } from '@/lib/ingestion/comment-input';
import { writeComments } from '@/lib/ingestion/write-comments';
import { announceFinished } from '@/lib/webhooks/announce-comments';

const receiptSchema = z.object({
  batchId: z.uuid(),
  total: z.int(),
  ids: z.array(z.uuid()),
  /** The rows that the producer did not take. */
  extra: refusalsSchema.optional(),
});
export type Receipt = z.infer<typeof receiptSchema>;

type Ingestion = {
  kind: NewBatch['kind'];
  createdBy: string | null;
  idempotency?: IdempotencyKey | null;
};

/** Accepts a list that was parsed whole: batch, comments and events are one transaction. */
export async function ingestComments(comments: CommentInput[], ingestion: Ingestion): Promise<Receipt> {
  return ingestInChunks(ingestion, (write) => write(comments));
}

type Write = (comments: CommentInput[]) => Promise<void>;
/** May answer what it refused; may be called again from the start, after a deadlock. */
type Produce = (write: Write) => Promise<Refusals | void>;

/**
 * Accepts what `produce` writes chunk by chunk, all of it or nothing. A repeated idempotency key answers with
 * the first receipt and does not call `produce`; the same key with another body is refused (422).
 */
export async function ingestInChunks(ingestion: Ingestion, produce: Produce): Promise<Receipt> {
  const { idempotency } = ingestion;
  return retryDeadlocks(() =>
    getDatabase().transaction(async (tx) => {
      const replayed = idempotency && (await replay(tx, idempotency));
      if (replayed) return replayed;
      const receipt = await takeIn(tx, ingestion, produce);
      if (idempotency) await storeAnswer(tx, idempotency, receipt);
      return receipt;
    }),
  );
}

async function takeIn(tx: Db, { kind, createdBy }: Ingestion, produce: Produce): Promise<Receipt> {
  const batchId = uuidv7();
  await createBatch(tx, { id: batchId, kind, createdBy });
  const ids: string[] = [];
  let pending = 0;
  let inReview = 0;
  const refusals = await produce(async (comments) => {
    const written = await writeComments(tx, batchId, comments);
    for (const id of written.ids) ids.push(id);
    pending += written.pending;
    inReview += written.inReview;
  });
  await setBatchTotals(tx, batchId, { total: ids.length, pending, inReview });
  if (pending === 0) await announceFinished(tx, [{ batchId }]);
  if (refusals) await setRefusals(tx, batchId, refusals);
  return { batchId, total: ids.length, ids, ...(refusals && { extra: refusals }) };
}

async function replay(tx: Db, key: IdempotencyKey): Promise<Receipt | null> {
  const first = await claimKey(tx, key);
  if (!first) return null;
  if (first.bodyHash !== key.bodyHash)
    throw new AppError({
      code: 'chave_reutilizada',
      status: 422,
      message: 'Esta Idempotency-Key já foi usada com outro corpo.',
    });
  return receiptSchema.parse(first.response);
}
