import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { listSuppressions } from '@/db/queries/suppressions';
import type { Suppression } from '@/db/schema/mail';
import { blank } from '@/lib/text/query-fields';

const reasons = { bounced: 'devolvido', complained: 'queixa' } as const;

export const wireSuppressionSchema = z.object({
  id: z.uuid(),
  endereco: z.string(),
  motivo: z
    .enum(Object.values(reasons))
    .describe('`devolvido` pelo servidor do endereço, ou `queixa` de quem recebeu'),
  desde: z.iso.datetime(),
});
export type WireSuppression = z.infer<typeof wireSuppressionSchema>;

/** The query string of `GET /api/email/supressoes`. */
export const suppressionSearchSchema = z.object({
  limite: z.preprocess(blank, z.coerce.number().int().min(1).max(200).default(100)),
  cursor: z.preprocess(blank, z.uuid().optional()).describe('O proximo_cursor da página anterior'),
});
type SuppressionSearch = z.infer<typeof suppressionSearchSchema>;

/** One page, newest first. */
export async function getSuppressionPage({ limite, cursor }: SuppressionSearch) {
  const rows = await listSuppressions(getDatabase(), { limit: limite + 1, after: cursor });
  const page = rows.slice(0, limite);
  return {
    supressoes: page.map(toWireSuppression),
    proximo_cursor: rows.length > limite ? (page.at(-1)?.id ?? null) : null,
  };
}

export function toWireSuppression({ id, address, reason, createdAt }: Suppression): WireSuppression {
  return { id, endereco: address, motivo: reasons[reason], desde: new Date(createdAt).toISOString() };
}
