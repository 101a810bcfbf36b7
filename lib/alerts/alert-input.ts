import { z } from 'zod';
import { blank, optional } from '@/lib/text/query-fields';

const alertId = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

/** The query string of the alerts, in the API and on screen alike. */
export const alertSearchSchema = z.object({
  situacao: optional(z.enum(['novo', 'visto'])),
  tipo: optional(z.enum(['categoria', 'artista', 'tag'])),
  limite: z.preprocess(blank, z.coerce.number().int().min(1).max(200).default(30)),
  cursor: optional(alertId),
});
export type AlertSearch = z.infer<typeof alertSearchSchema>;

/** One alert is marked, or all up to the newest that the page showed. */
export const seenSchema = z.object({ alerta: optional(alertId), ate: optional(alertId) });
