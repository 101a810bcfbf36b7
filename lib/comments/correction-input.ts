import { z } from 'zod';
import { parseCategory } from '@/lib/text/categories';

const mostTags = 10;

const storable = z
  .string()
  .refine((value) => !value.includes('\0'), 'contém o caractere nulo')
  .refine((value) => value.isWellFormed(), 'contém Unicode malformado');

const categorySchema = z.string().transform((value, context) => {
  const parsed = parseCategory(value);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'não é uma categoria' });
  return z.NEVER;
});
const nameSchema = storable.trim().min(1).max(200).nullable();

export const tagCodesSchema = z.array(storable.trim().min(1).max(80)).max(mostTags);

/** What a correction of one comment and one of many have in common. */
export const correctionFields = {
  categoria: categorySchema.optional(),
  artista: nameSchema.optional().describe('Nulo quando o comentário não é sobre artista nenhum'),
  album: nameSchema.optional().describe('Álbum, clipe ou show; nulo quando não é sobre nenhum'),
  nota: storable.trim().max(500).optional().describe('Por quê; fica no histórico'),
};

/** What a person says of a comment, as the API and the pages send it; what is absent stays as it is. */
export const correctionInputSchema = z
  .strictObject({
    ...correctionFields,
    tags_funcionalidades: tagCodesSchema
      .optional()
      .describe('Códigos de tags aprovadas; substituem as de agora'),
  })
  .refine(saysWhatToChange, 'diga o que mudar');
export type CorrectionInput = z.infer<typeof correctionInputSchema>;

/** A note alone changes nothing. */
export function saysWhatToChange({
  nota: _,
  ...changes
}: {
  nota?: string;
  [field: string]: unknown;
}): boolean {
  return Object.values(changes).some((value) => value !== undefined);
}
