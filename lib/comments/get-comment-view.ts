import { getDatabase } from '@/db/client';
import { explainComment } from '@/lib/classification/explain-comment';
import { listPresentTags } from '@/lib/comments/list-present-tags';
import { readComment, type Reader } from '@/lib/comments/read-comment';

/** What the page of one comment shows to `reader`; null when there is no such comment. */
export async function getCommentView(id: string, reader: Reader) {
  const read = await readComment(getDatabase(), { id, reader });
  if (!read) return null;
  const { comment, history, isBlind, explanations } = read;
  const codesOf = (codes: string[]) => listPresentTags(codes, explanations).map(({ code }) => code);
  return {
    comment,
    isBlind,
    history: history.map((entry) => ({ ...entry, tags: codesOf(entry.tags) })),
    tags: listPresentTags(comment.tags, explanations),
    reading: comment.text === null ? null : explainComment(comment.text),
  };
}
export type CommentView = NonNullable<Awaited<ReturnType<typeof getCommentView>>>;
