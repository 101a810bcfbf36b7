import { getDatabase } from '@/db/client';
import { countComments } from '@/db/queries/comments';
import { toFilters } from '@/lib/comments/search-comments';
import { commentSearchSchema } from '@/lib/comments/search-params';
import type { Selection } from '@/lib/comments/selection';

const atMost = 10_000;

/** How many comments a selection has; `isMore` when there are more than were counted. */
export async function countSelection(selection: Selection): Promise<{ count: number; isMore: boolean }> {
  const filters = await toFilters(commentSearchSchema.parse(selection));
  const counted = filters ? await countComments(getDatabase(), { filters, atMost: atMost + 1 }) : 0;
  return { count: Math.min(counted, atMost), isMore: counted > atMost };
}
