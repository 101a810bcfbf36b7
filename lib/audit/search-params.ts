import { z } from 'zod';
import { instant } from '@/lib/comments/search-params';
import { blank, optional } from '@/lib/text/query-fields';

const name = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\0]*$/);

const filters = {
  ator: optional(name).describe('`user:<id>`, `token:<id>` ou `system`'),
  acao: optional(name).describe('Como `person.invited`'),
  assunto: optional(name).describe('`<tipo>:<id>`, como `comment:<id>`'),
  de: optional(instant(false)),
  ate: optional(instant(true)),
};

/** The query string of the audit log, in the API and on screen alike. */
export const auditSearchSchema = z.object({
  ...filters,
  limite: z.preprocess(blank, z.coerce.number().int().min(1).max(200).default(50)),
  cursor: optional(z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)),
});
export type AuditSearch = z.infer<typeof auditSearchSchema>;

export const auditExportSchema = z.object({
  ...filters,
  formato: z.preprocess(blank, z.enum(['csv', 'jsonl']).default('csv')),
});
export type AuditExport = z.infer<typeof auditExportSchema>;

export function toAuditFilters({ ator, acao, assunto, de, ate }: Omit<AuditExport, 'formato'>) {
  return { actor: ator, action: acao, subject: assunto, from: de, to: ate };
}
