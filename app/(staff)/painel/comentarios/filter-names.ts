import type { CommentSearch } from '@/lib/comments/search-params';
import type { Messages } from '@/i18n/messages';
import type { SearchParams } from './search-href';

/** The text that names each parameter of the list on screen. */
export const filterNames = {
  q: 'search',
  categoria: 'category',
  status: 'status',
  tag: 'tag',
  artista: 'artist',
  album: 'album',
  origem: 'source',
  lote: 'batch',
  de: 'from',
  ate: 'to',
  confianca_min: 'confidenceMin',
  confianca_max: 'confidenceMax',
  revisado: 'reviewed',
  modelo: 'model',
  ordem: 'order',
  limite: 'pageSize',
  cursor: 'cursor',
} as const satisfies Record<keyof CommentSearch, keyof Messages['comments']>;

export type FilterName = keyof typeof filterNames;

/** These say how the list is shown, not which comments are in it. */
const notFilters: readonly FilterName[] = ['ordem', 'limite', 'cursor'];

type ActiveFilter = { field: FilterName; value: string };

/** The filters in force, in the order of the address. */
export function listActiveFilters(params: SearchParams): ActiveFilter[] {
  return Object.entries(params).flatMap(([field, value]) =>
    isFilterName(field) && !notFilters.includes(field) && typeof value === 'string' && value.trim() !== ''
      ? [{ field, value }]
      : [],
  );
}

export function isFilterName(name: string): name is FilterName {
  return Object.hasOwn(filterNames, name);
}
