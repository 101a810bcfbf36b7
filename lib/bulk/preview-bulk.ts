import { getDatabase } from '@/db/client';
import { listCommentsByIds } from '@/db/queries/comments';
import { sampleComments } from '@/db/queries/sample-comments';
import { countSelection } from '@/lib/comments/count-selection';
import { toFilters } from '@/lib/comments/search-comments';
import { commentSearchSchema } from '@/lib/comments/search-params';
import type { Selection } from '@/lib/comments/selection';

const sampleSize = 10;
const among = 10_000;

/** What a bulk correction of a selection would meet: how many comments, and ten of them by chance. */
export async function previewBulk(selection: Selection) {
  const [counted, sample] = await Promise.all([countSelection(selection), drawSample(selection)]);
  return { ...counted, sample };
}

async function drawSample(selection: Selection) {
  const db = getDatabase();
  const filters = await toFilters(commentSearchSchema.parse(selection));
  return filters ? listCommentsByIds(db, await sampleComments(db, { filters, among, size: sampleSize })) : [];
}
