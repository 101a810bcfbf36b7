import { getDatabase } from '@/db/client';
import { getBatch } from '@/db/queries/batches';
import type { IdempotencyKey } from '@/db/queries/idempotency';
import type { Accepted } from '@/lib/comments/wire-schema';
import { toWireBatch } from '@/lib/comments/wire';
import { listWireComments } from '@/lib/comments/wire-comments';
import { ingestComments, type Receipt } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';
import { waitForBatch } from '@/lib/ingestion/wait-for-batch';

type Reception = { createdBy: string; idempotency: IdempotencyKey | null; waitSeconds: number };

/** The API's answer to a list of comments: 202 with ids, or 200 with decisions when asked to wait and in time. */
export async function receiveComments(body: unknown, { createdBy, idempotency, waitSeconds }: Reception) {
  const comments = parseComments(body, new Date());
  const receipt = await ingestComments(comments, { kind: 'api', createdBy, idempotency });
  if (waitSeconds > 0 && (await waitForBatch(receipt.batchId, waitSeconds * 1_000)))
    return { status: 200, body: await toDecided(receipt) };
  return { status: 202, body: toAccepted(receipt) };
}

export function toAccepted({ batchId, total, ids }: Receipt): Accepted {
  const lote = { id: batchId, total, url: `/api/lotes/${batchId}` };
  return { mensagem: `${total} comentário(s) recebido(s).`, lote, ids, ids_enfileirados: ids };
}

async function toDecided({ batchId, ids }: Receipt) {
  const [batch, comentarios] = await Promise.all([getBatch(getDatabase(), batchId), listWireComments(ids)]);
  return { lote: batch && toWireBatch(batch), comentarios };
}
