import { getDatabase } from '@/db/client';
import { listTagExplanations } from '@/db/queries/catalogue';
import { getComment, listCommentsByIds, listHistory } from '@/db/queries/comments';
import { NotFoundError } from '@/lib/errors';
import { searchComments } from '@/lib/comments/search-comments';
import type { CommentSearch } from '@/lib/comments/search-params';
import { toWireComment, toWireHistory } from '@/lib/comments/wire';

/** A page of the list as the API answers it. */
export async function getCommentPage(search: CommentSearch) {
  const [{ comments, nextCursor }, explanations] = await Promise.all([
    searchComments(search),
    listTagExplanations(getDatabase()),
  ]);
  return {
    comentarios: comments.map((comment) => toWireComment(comment, explanations)),
    proximo_cursor: nextCursor,
  };
}

/** One comment with its history, and the revision that its ETag carries. */
export async function requireCommentDetail(id: string) {
  const db = getDatabase();
  const [comment, history, explanations] = await Promise.all([
    getComment(db, id),
    listHistory(db, id),
    listTagExplanations(db),
  ]);
  if (!comment) throw new NotFoundError('Comentário não encontrado.');
  const historico = history.map((entry) => toWireHistory(entry, explanations));
  return { revision: comment.revision, body: { ...toWireComment(comment, explanations), historico } };
}

/** In the order of `ids`. */
export async function listWireComments(ids: string[]) {
  const db = getDatabase();
  const [comments, explanations] = await Promise.all([listCommentsByIds(db, ids), listTagExplanations(db)]);
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  return ids.flatMap((id) => {
    const comment = byId.get(id);
    return comment ? [toWireComment(comment, explanations)] : [];
  });
}
