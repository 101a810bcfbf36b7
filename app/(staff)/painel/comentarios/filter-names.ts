import type { CommentSearch } from '@/lib/comments/search-params';
import type { Messages } from '@/i18n/messages';

/** The text that names each filter on screen. */
export const filterNames = {
  q: 'search',
  categoria: 'category',
  status: 'status',
  tag: 'tag',
  artista: 'artist',
  album: 'album',
  origem: 'source',
  de: 'from',
  ate: 'to',
  confianca_min: 'confidenceMin',
  confianca_max: 'confidenceMax',
  revisado: 'reviewed',
  ordem: 'order',
  limite: 'pageSize',
  cursor: 'cursor',
} as const satisfies Record<keyof CommentSearch, keyof Messages['comments']>;

export type FilterName = keyof typeof filterNames;

export function isFilterName(name: string): name is FilterName {
  return Object.hasOwn(filterNames, name);
}
