import { z } from 'zod';
import { messageStatuses } from '@/db/schema/mail';
import { blank } from '@/lib/text/query-fields';

/** The address of the list of e-mails on screen. */
export const messageSearchSchema = z.object({
  situacao: z.preprocess(blank, z.enum(messageStatuses).optional().catch(undefined)),
  cursor: z.preprocess(blank, z.uuid().optional().catch(undefined)),
});
export type MessageSearch = z.infer<typeof messageSearchSchema>;
