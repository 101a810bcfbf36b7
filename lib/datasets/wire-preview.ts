import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { listTagExplanations } from '@/db/queries/catalogue';
import { toWireComment } from '@/lib/comments/wire';
import { wireCommentSchema } from '@/lib/comments/wire-schema';
import { mostAtOnce, type Preview } from '@/lib/datasets/change-many';
import { categories } from '@/lib/text/categories';

export const wireDatasetPreviewSchema = z.object({
  revisados: z.int().describe('Quantos comentários revisados a busca acha'),
  ha_mais: z
    .boolean()
    .describe(`Se há mais do que ${mostAtOnce}: só os mais novos entram ou saem de uma vez`),
  entrariam: z.int(),
  por_categoria: z.record(z.enum(categories), z.int()).describe('Os que entrariam'),
  no_conjunto: z.int().describe('Os que já estão nele: sairiam'),
  no_outro: z.int(),
  sem_rotulo: z.int().describe('Os que não têm um rótulo que valha'),
  amostra: z.array(wireCommentSchema).describe('Até cinco dos que entrariam'),
});

export async function toWirePreview(preview: Preview): Promise<z.infer<typeof wireDatasetPreviewSchema>> {
  const explanations = await listTagExplanations(getDatabase());
  const counts = preview.byCategory.map(({ category, comments }) => [category, comments]);
  return {
    revisados: preview.found,
    ha_mais: preview.isMore,
    entrariam: preview.wouldAdd,
    por_categoria: Object.fromEntries(counts),
    no_conjunto: preview.inSet,
    no_outro: preview.inOther,
    sem_rotulo: preview.notHolding,
    amostra: preview.samples.map((comment) => toWireComment(comment, explanations)),
  };
}
