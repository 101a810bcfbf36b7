import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { listComments, type ListedComment } from '@/db/queries/comments';
import {
  listCandidates,
  putInDataset,
  takeFromDataset,
  type Candidate,
  type Dataset,
} from '@/db/queries/dataset-items';
import { signedBy, userIdOf, type Actor } from '@/lib/audit/actor';
import { toFilters } from '@/lib/comments/search-comments';
import { commentSearchSchema } from '@/lib/comments/search-params';
import type { Selection } from '@/lib/comments/selection';
import { categories } from '@/lib/text/categories';

/** More of one query are neither taken in nor out at once: its newest are. */
export const mostAtOnce = 10_000;
const samplesShown = 5;

type Query = { selection: Selection; dataset: Dataset };

/** What `putMany` and `takeMany` would do now. Only reviewed comments are looked at, whatever the query says. */
export async function previewMany({ selection, dataset }: Query) {
  const { comments, isMore } = await findReviewed(selection);
  const candidates = await listCandidates(getDatabase(), idsOf(comments));
  const free = candidates.filter((candidate) => candidate.dataset === null && candidate.holds);
  const freeIds = new Set(free.map(({ id }) => id));
  return {
    found: comments.length,
    isMore,
    wouldAdd: free.length,
    inSet: candidates.filter((candidate) => candidate.dataset === dataset).length,
    inOther: candidates.filter((candidate) => candidate.dataset && candidate.dataset !== dataset).length,
    notHolding: candidates.filter((candidate) => !candidate.dataset && !candidate.holds).length,
    byCategory: countByCategory(free),
    samples: comments.filter(({ id }) => freeIds.has(id)).slice(0, samplesShown),
  };
}
export type Preview = Awaited<ReturnType<typeof previewMany>>;

/** Takes what a query finds into a set; returns how many are new there. */
export async function putMany({ selection, dataset }: Query, actor: Actor): Promise<number> {
  const ids = idsOf((await findReviewed(selection)).comments);
  return getDatabase().transaction(async (tx) => {
    const added = await putInDataset(tx, { ids, dataset, addedBy: userIdOf(actor) });
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'dataset.filled',
      subject: `dataset:${dataset}`,
      details: { comentarios: added.length, filtros: Object.keys(selection) },
    });
    return added.length;
  });
}

/** Takes what a query finds out of a set; returns how many were there. */
export async function takeMany({ selection, dataset }: Query, actor: Actor): Promise<number> {
  const ids = idsOf((await findReviewed(selection)).comments);
  return getDatabase().transaction(async (tx) => {
    const taken = await takeFromDataset(tx, { ids, dataset });
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'dataset.emptied',
      subject: `dataset:${dataset}`,
      details: { comentarios: taken.length, filtros: Object.keys(selection) },
    });
    return taken.length;
  });
}

async function findReviewed(selection: Selection): Promise<{ comments: ListedComment[]; isMore: boolean }> {
  const search = commentSearchSchema.parse(selection);
  const filters = search.revisado === false ? null : await toFilters(search);
  if (!filters) return { comments: [], isMore: false };
  const page = { filters: { ...filters, reviewed: true }, limit: mostAtOnce + 1 };
  const found = await listComments(getDatabase(), page);
  return { comments: found.slice(0, mostAtOnce), isMore: found.length > mostAtOnce };
}

const idsOf = (comments: ListedComment[]) => comments.map(({ id }) => id);

function countByCategory(candidates: Candidate[]) {
  return categories.map((category) => ({
    category,
    comments: candidates.filter((candidate) => candidate.category === category).length,
  }));
}
