import type { Db } from '@/db/client';
import { listTagExplanations } from '@/db/queries/catalogue';
import { getComment, listHistory, type HistoryEntry, type ListedComment } from '@/db/queries/comments';
import { listForReview } from '@/db/queries/reviews';
import type { Role } from '@/db/schema/people';

/** Who looks at a comment; null for an API token, which has no word of its own. */
export type Reader = { id: string; role: Role } | null;

type Seen = { comment: ListedComment; history: HistoryEntry[]; isBlind: boolean };

/**
 * A comment with its history as `reader` may see it: while it waits for a second opinion, whoever may give that sees
 * it as it was before the first person's word, and what machines said. Lists, counts and exports tell of all
 * comments and stay as they are: there a filter by category would say as much as the category. Null when there is no
 * such comment.
 */
export async function readComment(db: Db, { id, reader }: { id: string; reader: Reader }) {
  const [comment, history, explanations] = await Promise.all([
    getComment(db, id),
    listHistory(db, id),
    listTagExplanations(db),
  ]);
  if (!comment) return null;
  return { ...(await hideFirstWord(db, { comment, history, reader })), explanations };
}

type Unhidden = Omit<Seen, 'isBlind'> & { reader: Reader };

/** Asks after the comment was read: whatever word that shows, the request for another is there too. */
async function hideFirstWord(db: Db, { comment, history, reader }: Unhidden): Promise<Seen> {
  const open = { comment, history, isBlind: false };
  if (!comment.reviewed || !mayBeAsked(reader) || hasLastWord(reader, history)) return open;
  const [shown] = await listForReview(db, { ids: [comment.id], userId: reader.id });
  if (!shown?.isBlind) return open;
  const { artist, release, state } = shown;
  const { status, category, confidence, modelVersion, reviewed, tags } = state;
  return {
    comment: { ...comment, artist, release, status, category, confidence, modelVersion, reviewed, tags },
    history: history.filter(({ decidedBy }) => decidedBy !== 'human'),
    isBlind: true,
  };
}

/** Readers give no opinion, and admins watch over those who do. */
function mayBeAsked(reader: Reader): reader is NonNullable<Reader> {
  return reader?.role === 'curador' || reader?.role === 'analista';
}

/** Who has corrected the comment since the first word sees what became of it. */
function hasLastWord({ id }: NonNullable<Reader>, history: HistoryEntry[]): boolean {
  return history.find(({ decidedBy }) => decidedBy === 'human')?.userId === id;
}
