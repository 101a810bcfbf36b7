import { z } from 'zod';
import { commentSearchSchema } from '@/lib/comments/search-params';

const exportFormats = ['csv', 'json', 'jsonl'] as const;

/** The query string of an export: the list's filters and order, and how the file is written. */
export const exportSearchSchema = commentSearchSchema.omit({ limite: true, cursor: true }).extend({
  formato: z.enum(exportFormats).default('csv'),
  planilha: z
    .enum(['1'])
    .optional()
    .describe('CSV como o Excel em português o abre: com BOM, ponto e vírgula e vírgula decimal'),
});
export type ExportSearch = z.infer<typeof exportSearchSchema>;
