import { z } from 'zod';
import { commentSearchSchema } from '@/lib/comments/search-params';

/** A page's place is no part of a view. */
const viewFields = commentSearchSchema.omit({ cursor: true }).strict();

const name = z
  .string()
  .transform((value) =>
    value
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1, 'dê um nome').max(80));

/** Filters of the comment list under the names they have in its address; empty ones are dropped. */
const viewFilters = z
  .record(z.string(), z.string().max(300))
  .transform((filters) =>
    Object.fromEntries(
      Object.entries(filters).flatMap(([field, value]) => (value.trim() ? [[field, value.trim()]] : [])),
    ),
  )
  .superRefine((filters, context) => {
    for (const issue of viewFields.safeParse(filters).error?.issues ?? [])
      context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
  });

export const newViewSchema = z.object({
  nome: name,
  filtros: viewFilters.describe('Os parâmetros de GET /api/comentarios, sem `cursor`'),
  compartilhada: z.boolean().default(false).describe('Toda a equipe a vê'),
});
export type NewView = z.infer<typeof newViewSchema>;

export const viewNameSchema = z.object({ nome: name });
export const viewPathSchema = z.object({ id: z.uuid() });

/** One text for one set of filters, whatever their order. */
export function toViewQuery(filters: Record<string, string>): string {
  const fields = Object.keys(viewFields.shape).filter((field) => filters[field]?.trim());
  return new URLSearchParams(fields.map((field) => [field, filters[field]?.trim() ?? ''])).toString();
}
