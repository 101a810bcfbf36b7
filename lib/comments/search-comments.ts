import { getDatabase } from '@/db/client';
import { findArtistId, findReleaseIds } from '@/db/queries/catalogue';
import { listComments, type CommentFilters, type ListedComment } from '@/db/queries/comments';
import { getTag } from '@/db/queries/tags';
import { toCursor } from '@/lib/comments/page-cursor';
import type { CommentSearch } from '@/lib/comments/search-params';
import { nameKey } from '@/lib/text/fold';

export type CommentPage = { comments: ListedComment[]; nextCursor: string | null };

/** One page of the list; empty when a named artist or release is not in the catalogue. */
export async function searchComments(search: CommentSearch): Promise<CommentPage> {
  const filters = await toFilters(search);
  if (!filters) return { comments: [], nextCursor: null };
  const { limite, cursor, ordem } = search;
  const rows = await listComments(getDatabase(), {
    filters,
    limit: limite + 1,
    after: cursor,
    oldestFirst: ordem === 'antigos',
  });
  const comments = rows.slice(0, limite);
  const last = comments.at(-1);
  return { comments, nextCursor: rows.length > limite && last ? toCursor(last) : null };
}

/** Null when a named artist or release is not in the catalogue. */
export async function toFilters(search: CommentSearch): Promise<CommentFilters | null> {
  const db = getDatabase();
  const artistId = search.artista
    ? await findArtistId(db, nameKey(search.artista) || search.artista)
    : undefined;
  const releaseIds = search.album
    ? await findReleaseIds(db, nameKey(search.album) || search.album)
    : undefined;
  if (artistId === null || releaseIds === null) return null;
  return {
    query: search.q,
    category: search.categoria,
    status: search.status,
    tag: search.tag && ((await getTag(db, search.tag))?.mergedInto ?? search.tag),
    artistId,
    releaseIds,
    source: search.origem,
    batchId: search.lote,
    from: search.de,
    to: search.ate,
    confidenceMin: search.confianca_min,
    confidenceMax: search.confianca_max,
    reviewed: search.revisado,
    modelVersion: search.modelo,
  };
}
