import type { Dataset } from '@/db/queries/dataset-items';
import type { Category } from '@/lib/text/categories';

export const datasetsPath = '/painel/conjuntos';
export const addManyPath = `${datasetsPath}/adicionar`;

type Place = { dataset: Dataset; category?: Category; after?: string };

export function datasetHref({ dataset, category, after }: Place): string {
  const query = new URLSearchParams({ conjunto: dataset });
  if (category) query.set('categoria', category);
  if (after) query.set('depois', after);
  return `${datasetsPath}?${query}`;
}
