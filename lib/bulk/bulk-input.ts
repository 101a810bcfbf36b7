import { z } from 'zod';
import { correctionFields, saysWhatToChange, tagCodesSchema } from '@/lib/comments/correction-input';
import { selectionRequestSchema } from '@/lib/comments/selection';

/** What a bulk correction does to each comment; what is absent stays as it is. */
export const bulkChangeSchema = z
  .strictObject({
    ...correctionFields,
    adicionar_tags: tagCodesSchema.min(1).optional().describe('Códigos de tags aprovadas'),
    remover_tags: tagCodesSchema.min(1).optional(),
  })
  .refine(saysWhatToChange, 'diga o que mudar')
  .refine(
    ({ adicionar_tags = [], remover_tags = [] }) => !adicionar_tags.some((tag) => remover_tags.includes(tag)),
    { error: 'a mesma tag não pode entrar e sair', path: ['remover_tags'] },
  );
export type BulkChange = z.infer<typeof bulkChangeSchema>;

export const bulkInputSchema = selectionRequestSchema.extend({ mudanca: bulkChangeSchema });
export type BulkInput = z.infer<typeof bulkInputSchema>;

const actorSchema = z.object({ key: z.string(), name: z.string() });

/** What a task of a bulk correction carries. */
export const bulkParamsSchema = bulkInputSchema.extend({
  actor: actorSchema,
  /** Comments received later are not looked at. */
  startedAt: z.string(),
});

/** What a task of an undo carries. */
export const undoParamsSchema = z.object({ correctionId: z.uuid(), actor: actorSchema });
