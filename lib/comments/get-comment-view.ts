import { getDatabase } from '@/db/client';
import { listTagExplanations } from '@/db/queries/catalogue';
import { getComment, listHistory } from '@/db/queries/comments';

/** What the page of one comment shows; null when there is no such comment. */
export async function getCommentView(id: string) {
  const db = getDatabase();
  const [comment, history, explanations] = await Promise.all([
    getComment(db, id),
    listHistory(db, id),
    listTagExplanations(db),
  ]);
  return comment && { comment, history, explanations };
}
