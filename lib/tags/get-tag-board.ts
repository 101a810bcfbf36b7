import { getDatabase } from '@/db/client';
import { listMerges } from '@/db/queries/tag-merges';
import { listTags, type ListedTag } from '@/db/queries/tags';
import { recentSince } from '@/lib/tags/list-tags';
import { toMergeView } from '@/lib/tags/merge-view';
import { foldText } from '@/lib/text/fold';

const mostProposals = 50;
const mostTags = 1_000;
const mostMerges = 20;

/** What the page of tags shows: proposals with most evidence first, then the vocabulary that `query` finds. */
export async function getTagBoard({ query, archived }: { query: string; archived: boolean }) {
  const db = getDatabase();
  const since = recentSince();
  const [proposals, vocabulary, merges] = await Promise.all([
    listTags(db, { statuses: ['proposed'], byEvidence: true, limit: mostProposals, since }),
    listTags(db, { statuses: [archived ? 'archived' : 'approved'], limit: mostTags, since }),
    listMerges(db, mostMerges),
  ]);
  const newest = new Map(merges.toReversed().map((task) => [toMergeView(task).from, task]));
  return {
    proposals,
    vocabulary: vocabulary.filter(matches(query)),
    merges: [...newest.values()].filter(({ status }) => status !== 'completed').map(toMergeView),
  };
}

/** Every word of the query somewhere in the tag's own words; case and accents aside. */
function matches(query: string) {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  return ({ code, explanation, aliases }: ListedTag) => {
    const text = foldText([code, explanation, ...aliases].join(' '));
    return words.every((word) => text.includes(word));
  };
}
