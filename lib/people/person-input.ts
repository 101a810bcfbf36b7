import { z } from 'zod';
import { roles, users } from '@/db/schema/people';
import { emailSchema } from '@/lib/auth/credentials';
import { blank } from '@/lib/text/query-fields';

export const newPersonSchema = z.object({
  email: emailSchema,
  papel: z.enum(roles),
  idioma: z.enum(users.locale.enumValues).optional(),
});
export type NewPerson = z.infer<typeof newPersonSchema>;

export const personChangeSchema = z
  .object({ papel: z.enum(roles), ativo: z.boolean() })
  .partial()
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'nada a alterar');
export type PersonChange = z.infer<typeof personChangeSchema>;

export const personPathSchema = z.object({ id: z.uuid() });

/** The query string of `GET /api/usuarios`. */
export const personSearchSchema = z.object({
  limite: z.preprocess(blank, z.coerce.number().int().min(1).max(200).default(100)),
  cursor: z.preprocess(blank, z.uuid().optional()).describe('O proximo_cursor da página anterior'),
});
export type PersonSearch = z.infer<typeof personSearchSchema>;
