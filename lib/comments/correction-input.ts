import { z } from 'zod';
import { parseCategory } from '@/lib/text/categories';

const categorySchema = z.string().transform((value, context) => {
  const parsed = parseCategory(value);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'não é uma categoria' });
  return z.NEVER;
});
const nameSchema = z.string().trim().min(1).max(200).nullable();

/** What a person says of a comment, as the API and the pages send it; what is absent stays as it is. */
export const correctionInputSchema = z
  .strictObject({
    categoria: categorySchema.optional(),
    tags_funcionalidades: z
      .array(z.string().trim().min(1).max(80))
      .max(10)
      .optional()
      .describe('Códigos de tags aprovadas; substituem as de agora'),
    artista: nameSchema.optional().describe('Nulo quando o comentário não é sobre artista nenhum'),
    album: nameSchema.optional(),
    nota: z.string().trim().max(500).optional(),
  })
  .refine(({ nota: _, ...changes }) => Object.keys(changes).length > 0, 'diga o que mudar');
export type CorrectionInput = z.infer<typeof correctionInputSchema>;
