import { getDatabase } from '@/db/client';
import { getBatch } from '@/db/queries/batches';
import type { Batch } from '@/db/schema/comments';
import { NotFoundError } from '@/lib/errors';

export async function requireBatch(id: string): Promise<Batch> {
  const batch = await getBatch(getDatabase(), id);
  if (!batch) throw new NotFoundError('Lote não encontrado.');
  return batch;
}
