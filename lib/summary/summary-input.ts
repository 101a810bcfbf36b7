import { z } from 'zod';
import { summaryTextsSchema } from '@/lib/summary/summary-text';
import { blank } from '@/lib/text/query-fields';

const weekId = z.string().regex(/^\d{4}-W\d{2}$/);
export const summaryPathSchema = z.object({ semana: weekId });

const version = z.int().min(1).describe('A versão que se leu: outra, no meio-tempo, recusa com 409');

export const summaryEditSchema = z.object({ versao: version, textos: summaryTextsSchema });
export const summaryVersionSchema = z.object({ versao: version });
export const summaryResendSchema = z.object({
  leitor: z.uuid().describe('O id de um leitor confirmado'),
  repetir: z.boolean().default(false).describe('Também a quem já o recebeu, que fica com dois'),
});

/** The query string of `GET /api/resumos`. */
export const summarySearchSchema = z.object({
  limite: z.preprocess(blank, z.coerce.number().int().min(1).max(100).default(20)),
  cursor: z.preprocess(blank, weekId.optional()).describe('O proximo_cursor da página anterior'),
});
export type SummarySearch = z.infer<typeof summarySearchSchema>;
