import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { listRecentBatches } from '@/db/queries/batches';
import { toWireBatch } from '@/lib/comments/wire';
import { blank } from '@/lib/text/query-fields';

export const batchSearchSchema = z.object({
  limite: z.preprocess(blank, z.coerce.number().int().min(1).max(200).default(50)),
  cursor: z.preprocess(blank, z.uuid().optional()).describe('O proximo_cursor da página anterior'),
});
type BatchSearch = z.infer<typeof batchSearchSchema>;

/** One page, newest first. */
export async function getBatchPage({ limite, cursor }: BatchSearch) {
  const rows = await listRecentBatches(getDatabase(), { before: cursor, limit: limite + 1 });
  const page = rows.slice(0, limite);
  return {
    lotes: page.map(toWireBatch),
    proximo_cursor: rows.length > limite ? (page.at(-1)?.id ?? null) : null,
  };
}
