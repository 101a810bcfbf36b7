import { z } from 'zod';
import type { AuditEntry } from '@/db/schema/audit';

export const wireAuditEntrySchema = z.object({
  id: z.int(),
  em: z.iso.datetime(),
  ator: z.string(),
  ator_nome: z.string(),
  acao: z.string(),
  assunto: z.string().nullable(),
  detalhes: z.unknown().describe('Ids, nomes de campos e contagens'),
});
export type WireAuditEntry = z.infer<typeof wireAuditEntrySchema>;

export function toWireAuditEntry(entry: AuditEntry): WireAuditEntry {
  return {
    id: entry.id,
    em: new Date(entry.at).toISOString(),
    ator: entry.actor,
    ator_nome: entry.actorName,
    acao: entry.action,
    assunto: entry.subject,
    detalhes: entry.details,
  };
}
