import { getDatabase } from '@/db/client';
import { listRefusals } from '@/db/queries/batch-refusals';
import { getBatch } from '@/db/queries/batches';
import type { Batch } from '@/db/schema/comments';
import { toWireBatch } from '@/lib/comments/wire';
import type { WireBatchDetail } from '@/lib/comments/wire-schema';
import { NotFoundError } from '@/lib/errors';

export async function requireBatch(id: string): Promise<Batch> {
  const batch = await getBatch(getDatabase(), id);
  if (!batch) throw new NotFoundError('Lote não encontrado.');
  return batch;
}

/** The batch as the API answers it, with what was wrong with the rows that were refused. */
export async function requireBatchDetail(id: string): Promise<WireBatchDetail> {
  const batch = await requireBatch(id);
  return { ...toWireBatch(batch), erros: await listRefusals(getDatabase(), id) };
}
