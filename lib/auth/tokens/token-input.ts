import { z } from 'zod';
import { scopeSchema } from '@/lib/auth/scopes';
import { blank } from '@/lib/text/query-fields';

const tokenLifetimesDays = [30, 90, 365] as const;
const graceHours = [0, 1, 24] as const;

export const newTokenSchema = z.object({
  nome: z
    .string()
    .trim()
    .min(2)
    .max(80)
    .regex(/^[^\p{Cc}]*$/u, 'tem caracteres inválidos'),
  escopos: z
    .array(scopeSchema)
    .min(1, 'escolha ao menos um escopo')
    .max(50)
    .transform((given) => [...new Set(given)]),
  validade_dias: z.literal(tokenLifetimesDays).nullable().describe('Nulo: não expira'),
});
export type NewToken = z.infer<typeof newTokenSchema>;

export const tokenRotationSchema = z.object({
  carencia_horas: z.literal(graceHours).default(0).describe('Por quanto tempo o segredo antigo ainda vale'),
});
export type TokenRotation = z.infer<typeof tokenRotationSchema>;

const tokenId = z.string().regex(/^[0-9a-f]{16}$/);
export const tokenPathSchema = z.object({ id: tokenId });

/** The query string of `GET /api/tokens`. */
export const tokenSearchSchema = z.object({
  limite: z.preprocess(blank, z.coerce.number().int().min(1).max(200).default(100)),
  cursor: z.preprocess(blank, tokenId.optional()).describe('O proximo_cursor da página anterior'),
});
export type TokenSearch = z.infer<typeof tokenSearchSchema>;
