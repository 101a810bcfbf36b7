import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { listTagExplanations } from '@/db/queries/catalogue';
import type { previewBulk } from '@/lib/bulk/preview-bulk';
import { toWireComment } from '@/lib/comments/wire';
import { wireCommentSchema } from '@/lib/comments/wire-schema';

export const wireBulkPreviewSchema = z.object({
  total: z.int(),
  ha_mais: z.boolean().describe('Se há mais do que foi contado'),
  amostra: z.array(wireCommentSchema).describe('Até dez, por sorteio entre os mais novos'),
});

type Preview = Awaited<ReturnType<typeof previewBulk>>;

export async function toWirePreview({ count, isMore, sample }: Preview) {
  const explanations = await listTagExplanations(getDatabase());
  const amostra = sample.map((comment) => toWireComment(comment, explanations));
  return { total: count, ha_mais: isMore, amostra };
}
