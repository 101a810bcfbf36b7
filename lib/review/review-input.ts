import { z } from 'zod';
import { correctionInputSchema } from '@/lib/comments/correction-input';

const { categoria, tags_funcionalidades, artista, album, nota } = correctionInputSchema.shape;
const decision = { categoria, tags_funcionalidades, artista, album, nota };

/** The version that whoever decides has read. */
const versao = z.int().min(1).describe('A `versao` lida; outra, e nada é gravado');

/** A decision in the queue; what is absent stays as the machine decided. */
export const reviewInputSchema = z.strictObject({
  ...decision,
  versao,
  segunda_opiniao: z.boolean().default(false).describe('Pede que outra pessoa decida também, às cegas'),
});
export type ReviewInput = z.infer<typeof reviewInputSchema>;

/** A third word, which settles. */
export const settlementInputSchema = z.strictObject({
  ...decision,
  categoria: categoria.unwrap(),
  versao: versao.optional(),
});
export type SettlementInput = z.infer<typeof settlementInputSchema>;
