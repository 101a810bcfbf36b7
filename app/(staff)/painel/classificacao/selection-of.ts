import { selectionSchema, type Selection } from '@/lib/comments/selection';
import { listActiveFilters } from '../comentarios/filter-names';
import type { SearchParams } from '../comentarios/search-href';

export const classificationPath = '/painel/classificacao';
export const reclassifyPath = `${classificationPath}/reclassificar`;

/** The filters of an address as a selection; null when one of them has a value that is none. */
export function selectionOf(params: SearchParams): Selection | null {
  const fields = listActiveFilters(params).map(({ field, value }) => [field, value.trim()]);
  const parsed = selectionSchema.safeParse(Object.fromEntries(fields));
  return parsed.success ? parsed.data : null;
}
