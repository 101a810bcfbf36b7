import * as z from 'zod/mini';

export const batchSchema = z.object({
  id: z.string(),
  total: z.number(),
  pendentes: z.number(),
  classificados: z.number(),
  em_revisao: z.number(),
  falhas: z.number(),
  iniciado_em: z.string(),
  concluido_em: z.nullable(z.string()),
});
export type WireBatch = z.infer<typeof batchSchema>;
/** `at` is the server's clock, as the batch's own times are. */
export type SeenBatch = { batch: WireBatch; at: string };
