import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { batches } from '@/db/schema/comments';

/** One problem of a row, as the API says it; never what stood in a cell. */
export const rowErrorSchema = z.object({ linha: z.int(), campo: z.string(), mensagem: z.string() });
export type RowError = z.infer<typeof rowErrorSchema>;

/** How many rows of a file were not taken, and what was wrong with the first of them. */
export const refusalsSchema = z.object({ refused: z.int(), errors: z.array(rowErrorSchema) });
export type Refusals = z.infer<typeof refusalsSchema>;

export async function setRefusals(tx: Db, batchId: string, { refused, errors }: Refusals): Promise<void> {
  await tx.update(batches).set({ refused, refusals: errors }).where(eq(batches.id, batchId));
}

/** Apart from the batch itself, which is read every second while it is watched. */
export async function listRefusals(db: Db, batchId: string): Promise<RowError[]> {
  const [batch] = await db
    .select({ refusals: batches.refusals })
    .from(batches)
    .where(eq(batches.id, batchId));
  return rowErrorSchema.array().parse(batch?.refusals ?? []);
}
