import { z } from 'zod';
import { commentSearchSchema } from '@/lib/comments/search-params';

const selectionFields = commentSearchSchema.omit({ ordem: true, limite: true, cursor: true }).strict();

/**
 * The comments that a query finds, as its parameters: read again for each part of a long work. An unknown name is
 * refused here: a slip would select everything.
 */
export const selectionSchema = z.record(z.string(), z.string()).superRefine((parameters, context) => {
  const parsed = selectionFields.safeParse(parameters);
  for (const issue of parsed.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
});
export type Selection = z.infer<typeof selectionSchema>;

/** A body that names the comments it is about. */
export const selectionRequestSchema = z.object({
  filtros: selectionSchema.describe('Os filtros da lista de comentários; vazio são todos'),
});
