import { getDatabase } from '@/db/client';
import { listTagExplanations } from '@/db/queries/catalogue';
import { listCommentsByIds } from '@/db/queries/comments';
import { explainComment } from '@/lib/classification/explain-comment';
import { NotFoundError } from '@/lib/errors';
import { readComment, type Reader } from '@/lib/comments/read-comment';
import { searchComments } from '@/lib/comments/search-comments';
import type { CommentSearch } from '@/lib/comments/search-params';
import { toWireComment, toWireHistory, toWireTerm } from '@/lib/comments/wire';
import type { WireCommentDetail } from '@/lib/comments/wire-schema';

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

/** One comment with its history as `reader` may see it, and the revision that its ETag carries. */
export async function requireCommentDetail(id: string, reader: Reader) {
  const read = await readComment(getDatabase(), { id, reader });
  if (!read) throw new NotFoundError('Comentário não encontrado.');
  const { comment, history, explanations } = read;
  const body: WireCommentDetail = {
    ...toWireComment(comment, explanations),
    historico: history.map((entry) => toWireHistory(entry, explanations)),
    termos: comment.text === null ? [] : explainComment(comment.text).terms.map(toWireTerm),
  };
  return { revision: comment.revision, body };
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
