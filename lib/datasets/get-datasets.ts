import { getDatabase } from '@/db/client';
import {
  countDatasetItems,
  datasets,
  listCandidates,
  listDatasetItems,
  type Candidate,
  type Dataset,
} from '@/db/queries/dataset-items';
import { categories, type Category } from '@/lib/text/categories';

const pageRows = 50;

/** How much is in each set. */
export async function getDatasetCounts() {
  const rows = await countDatasetItems(getDatabase());
  return datasets.map((dataset) => {
    const own = rows.filter((row) => row.dataset === dataset);
    const byCategory = categories.map((category) => ({
      category,
      comments: own.find((row) => row.category === category)?.holding ?? 0,
    }));
    return {
      dataset,
      byCategory,
      total: byCategory.reduce((sum, { comments }) => sum + comments, 0),
      suspended: own.reduce((sum, row) => sum + row.suspended, 0),
    };
  });
}
export type DatasetCounts = Awaited<ReturnType<typeof getDatasetCounts>>[number];

type PageRequest = { dataset: Dataset; category?: Category; after?: string };

/** One page of a set, latest first. */
export async function getDatasetPage(request: PageRequest) {
  const rows = await listDatasetItems(getDatabase(), { ...request, limit: pageRows + 1 });
  const items = rows.slice(0, pageRows);
  return { items, next: rows.length > pageRows ? (items.at(-1)?.id ?? null) : null };
}

/** The set a comment is in, if any, and whether it could be in one; null when there is no such comment. */
export async function getCandidate(id: string): Promise<Candidate | null> {
  const [candidate] = await listCandidates(getDatabase(), [id]);
  return candidate ?? null;
}

export function toWireDatasets(counts: DatasetCounts[]) {
  return {
    conjuntos: counts.map(({ dataset, total, byCategory, suspended }) => ({
      conjunto: dataset,
      total,
      por_categoria: Object.fromEntries(byCategory.map(({ category, comments }) => [category, comments])),
      suspensos: suspended,
    })),
  };
}
