import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { getDatabase, type Db } from '@/db/client';
import { createBatch, setBatchTotals, type NewBatch } from '@/db/queries/batches';
import { claimKey, storeAnswer, type IdempotencyKey } from '@/db/queries/idempotency';
import { AppError } from '@/lib/errors';
import type { CommentInput } from '@/lib/ingestion/comment-input';
import { writeComments } from '@/lib/ingestion/write-comments';

const receiptSchema = z.object({ batchId: z.uuid(), total: z.int(), ids: z.array(z.uuid()) });
export type Receipt = z.infer<typeof receiptSchema>;

type Ingestion = {
  kind: NewBatch['kind'];
  createdBy: string | null;
  idempotency?: IdempotencyKey | null;
};

/** Accepts a list that was parsed whole: batch, comments and events are one transaction. */
export async function ingestComments(comments: CommentInput[], ingestion: Ingestion): Promise<Receipt> {
  return ingestInChunks(ingestion, async (write) => write(comments));
}

type Write = (comments: CommentInput[]) => Promise<void>;

/**
 * Accepts what `produce` writes chunk by chunk, all of it or nothing. A repeated idempotency key answers with
 * the first receipt and does not call `produce`; the same key with another body is refused (422).
 */
export async function ingestInChunks(
  { kind, createdBy, idempotency }: Ingestion,
  produce: (write: Write) => Promise<void>,
): Promise<Receipt> {
  return getDatabase().transaction(async (tx) => {
    const replayed = idempotency && (await replay(tx, idempotency));
    if (replayed) return replayed;
    const batchId = uuidv7();
    await createBatch(tx, { id: batchId, kind, createdBy });
    const ids: string[] = [];
    let pending = 0;
    await produce(async (comments) => {
      const written = await writeComments(tx, batchId, comments);
      for (const id of written.ids) ids.push(id);
      pending += written.pending;
    });
    await setBatchTotals(tx, batchId, { total: ids.length, pending });
    const receipt = { batchId, total: ids.length, ids };
    if (idempotency) await storeAnswer(tx, idempotency, receipt);
    return receipt;
  });
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
