import type { Category } from '@/lib/text/categories';

export const quotesPath = '/painel/citacoes';

type Place = { view: 'candidates' | 'approved'; category?: Category; after?: string };

export function quotesHref({ view, category, after }: Place): string {
  const query = new URLSearchParams();
  if (view === 'approved') query.set('ver', 'aprovadas');
  if (category) query.set('categoria', category);
  if (after) query.set('depois', after);
  return query.size > 0 ? `${quotesPath}?${query}` : quotesPath;
}
