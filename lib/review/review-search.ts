import { z } from 'zod';
import type { Db } from '@/db/client';
import { findArtistId } from '@/db/queries/catalogue';
import type { ReviewFilters, ReviewOrder } from '@/db/queries/review-queue';
import { parseCategory } from '@/lib/text/categories';
import { nameKey } from '@/lib/text/fold';
import { blank, optional } from '@/lib/text/query-fields';

const text = (max: number) =>
  optional(
    z
      .string()
      .trim()
      .max(max)
      .refine((value) => !value.includes('\0')),
  );
const category = z.string().transform((value, context) => {
  const parsed = parseCategory(value);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'não é uma categoria' });
  return z.NEVER;
});

export const wireOrders = ['incerteza', 'discordancia', 'recentes'] as const;
const orderOf = {
  incerteza: 'margin',
  discordancia: 'disagreement',
  recentes: 'newest',
} as const satisfies Record<(typeof wireOrders)[number], ReviewOrder>;

/** Which part of the queue, in which order: the address of the page and the body of the API alike. */
export const reviewSearchSchema = z.object({
  ordem: z.preprocess(blank, z.enum(wireOrders).default('incerteza')),
  categoria: optional(category),
  artista: text(200),
  lote: optional(z.uuid()),
  q: text(300),
});
export type ReviewSearch = z.infer<typeof reviewSearchSchema>;

const noArtist = -1;

export async function readReviewSearch(
  db: Db,
  { ordem, categoria, artista, lote, q }: ReviewSearch,
): Promise<{ order: ReviewOrder; filters: ReviewFilters }> {
  const artistId = artista ? ((await findArtistId(db, nameKey(artista))) ?? noArtist) : undefined;
  return { order: orderOf[ordem], filters: { category: categoria, artistId, batchId: lote, query: q } };
}
