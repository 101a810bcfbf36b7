import { getDatabase, type Db } from '@/db/client';
import {
  leaseComments,
  leaseSecondOpinions,
  type Leased,
  type ReviewFilters,
  type ReviewOrder,
} from '@/db/queries/review-queue';
import { loadItems, type ReviewItem } from '@/lib/review/load-items';
import { readReviewSearch, type ReviewSearch } from '@/lib/review/review-search';

export const deskSize = 10;

type Asked = {
  userId: string;
  search: ReviewSearch;
  want?: number;
  have?: string[];
  /** From 0 to 1, as `Math.random`. */
  draw?: () => number;
};
/** `until` is when the lease ends of what was given, null where nothing was. */
export type Work = { items: ReviewItem[]; until: string | null };

/** The next comments for a person, up to `want` with those they `have`; nobody else gets them for five minutes. */
export async function takeWork(
  { userId, search, want = deskSize, have = [], draw = Math.random }: Asked,
  db: Db = getDatabase(),
): Promise<Work> {
  const { order, filters } = await readReviewSearch(db, search);
  const limit = want - have.length;
  // One in five on the average, also for whoever takes one at a time.
  const seconds = Math.floor(limit / 5 + draw());
  const leased = await leaseNext(db, { userId, filters, order, limit, seconds, have });
  const items = await loadItems(db, { ids: leased.ids, userId });
  return { items: sortItems(items, order), until: leased.until };
}

type Next = {
  userId: string;
  filters: ReviewFilters;
  order: ReviewOrder;
  limit: number;
  /** How many of them may be second opinions while others wait. */
  seconds: number;
  have: string[];
};

const nothing: Leased = { ids: [], until: null };

/** Some may be second opinions, and all of them when nothing else waits. */
async function leaseNext(db: Db, { userId, filters, order, limit, seconds, have }: Next): Promise<Leased> {
  if (limit <= 0) return nothing;
  const lease = { userId, filters, except: have };
  // A category is what the first person may have changed: to filter by it would tell.
  const mayAsk = !filters.category;
  const some = mayAsk && seconds > 0 ? await leaseSecondOpinions(db, { ...lease, limit: seconds }) : nothing;
  const except = [...lease.except, ...some.ids];
  const firsts = await leaseComments(db, { ...lease, order, except, limit: limit - some.ids.length });
  const missing = limit - some.ids.length - firsts.ids.length;
  const rest =
    mayAsk && missing > 0 && some.ids.length === seconds
      ? await leaseSecondOpinions(db, { ...lease, except, limit: missing })
      : nothing;
  const ids = [...firsts.ids, ...some.ids, ...rest.ids];
  return { ids, until: firsts.until ?? some.until ?? rest.until };
}

/** Second opinions stand among the others as if they were such. */
function sortItems(items: ReviewItem[], order: ReviewOrder): ReviewItem[] {
  const doubt = ({ margin }: ReviewItem) => margin ?? Infinity;
  const isAgreed = ({ reason }: ReviewItem) => Number(reason !== 'discordancia');
  const byDoubt = (a: ReviewItem, b: ReviewItem) =>
    doubt(a) === doubt(b) ? (a.id < b.id ? -1 : 1) : doubt(a) - doubt(b);
  const compare = {
    margin: byDoubt,
    disagreement: (a: ReviewItem, b: ReviewItem) => isAgreed(a) - isAgreed(b) || byDoubt(a, b),
    newest: (a: ReviewItem, b: ReviewItem) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt),
  };
  return items.toSorted(compare[order]);
}
