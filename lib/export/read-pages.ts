import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { getDatabase, type Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { listTagExplanations } from '@/db/queries/catalogue';
import { listComments, type CommentFilters, type PageKey } from '@/db/queries/comments';
import { listDecisionPairs } from '@/db/queries/decision-pairs';
import { runCancellable } from '@/db/run-cancellable';
import { toFilters } from '@/lib/comments/search-comments';
import type { Explanations } from '@/lib/comments/list-present-tags';
import type { CommentSearch } from '@/lib/comments/search-params';
import { toExportRow, type ExportRow } from '@/lib/export/export-row';

const pageRows = 500;

type Reading = { filters: CommentFilters; oldestFirst: boolean; signal: AbortSignal };
type Position = { after?: PageKey; explanations: Explanations };
const clockSchema = z.object({ now: z.string() });

/**
 * What a search finds, page by page, each in a short transaction of its own: nothing is held while the reader is
 * slow. Comments received since it began are left out, so that it ends.
 */
export async function* readPages(
  search: Omit<CommentSearch, 'limite' | 'cursor'>,
  signal: AbortSignal,
): AsyncGenerator<ExportRow[]> {
  const filters = await toFilters({ ...search, limite: pageRows });
  if (!filters) return;
  const reading = { filters, oldestFirst: search.ordem === 'antigos', signal };
  const db = getDatabase();
  const [clock] = await fetchRows(db, clockSchema, sql`select now()::text as now`);
  const beganAt = new Date(clock?.now ?? Date.now()).getTime();
  const explanations = await listTagExplanations(db);
  let after: PageKey | undefined;
  do {
    const page = await readPage(reading, { after, explanations });
    const rows = page.rows.filter(({ recebido_em }) => Date.parse(recebido_em) <= beganAt);
    if (rows.length > 0) yield rows;
    after = reading.oldestFirst && rows.length < page.rows.length ? undefined : page.next;
  } while (after);
}

/** `next` is absent on the last page. */
async function readPage({ filters, oldestFirst, signal }: Reading, { after, explanations }: Position) {
  const read = async (tx: Db) => {
    const comments = await listComments(tx, { filters, limit: pageRows, after, oldestFirst });
    const pairs = comments.length > 0 ? await listDecisionPairs(tx, idsOf(comments)) : [];
    return { comments, pairs };
  };
  const { comments, pairs } = await runCancellable(getDatabase(), signal, read);
  const pairOf = new Map(pairs.map((pair) => [pair.id, pair]));
  const rows = comments.map((comment) =>
    toExportRow({ comment, decisions: pairOf.get(comment.id), explanations }),
  );
  return { rows, next: comments.length < pageRows ? undefined : comments.at(-1) };
}

const idsOf = (comments: { id: string }[]) => comments.map(({ id }) => id);
