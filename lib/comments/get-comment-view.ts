import { getDatabase } from '@/db/client';
import { listTagExplanations } from '@/db/queries/catalogue';
import { getComment, listHistory } from '@/db/queries/comments';
import { explainComment } from '@/lib/classification/explain-comment';
import { listPresentTags } from '@/lib/comments/list-present-tags';

/** What the page of one comment shows; null when there is no such comment. */
export async function getCommentView(id: string) {
  const db = getDatabase();
  const [comment, history, explanations] = await Promise.all([
    getComment(db, id),
    listHistory(db, id),
    listTagExplanations(db),
  ]);
  if (!comment) return null;
  const codesOf = (codes: string[]) => listPresentTags(codes, explanations).map(({ code }) => code);
  return {
    comment,
    history: history.map((entry) => ({ ...entry, tags: codesOf(entry.tags) })),
    tags: listPresentTags(comment.tags, explanations),
    reading: comment.text === null ? null : explainComment(comment.text),
  };
}
export type CommentView = NonNullable<Awaited<ReturnType<typeof getCommentView>>>;
