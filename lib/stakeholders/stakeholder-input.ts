import { z } from 'zod';
import { stakeholders } from '@/db/schema/stakeholders';
import { emailSchema } from '@/lib/auth/credentials';
import { cleanLine } from '@/lib/text/clean-line';
import { blank } from '@/lib/text/query-fields';

const locale = z.enum(stakeholders.locale.enumValues);

export const newStakeholderSchema = z.object({
  email: emailSchema,
  nome: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().max(120))
    .transform((name) => name || undefined)
    .optional(),
  idioma: locale.default('pt-BR').describe('Do e-mail'),
});
export type NewStakeholderInput = z.infer<typeof newStakeholderSchema>;

/** The public form. */
export const subscriptionSchema = z.object({ email: emailSchema, idioma: locale.catch('pt-BR') });

export const stakeholderPathSchema = z.object({ id: z.uuid() });

/** The query string of `GET /api/stakeholders`. */
export const stakeholderSearchSchema = z.object({
  limite: z.preprocess(blank, z.coerce.number().int().min(1).max(200).default(100)),
  cursor: z.preprocess(blank, z.uuid().optional()).describe('O proximo_cursor da página anterior'),
});
export type StakeholderSearch = z.infer<typeof stakeholderSearchSchema>;
