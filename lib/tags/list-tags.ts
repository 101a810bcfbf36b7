import { getDatabase, type Db } from '@/db/client';
import { listTags, type ListedTag } from '@/db/queries/tags';
import { NotFoundError } from '@/lib/errors';
import type { TagSearch } from '@/lib/tags/tag-input';
import { tagStatusOf, toWireTag } from '@/lib/tags/wire-tag';

const countedDays = 28;

/** From here on a tag's recent comments are counted. */
export function recentSince(now = Date.now()): string {
  return new Date(now - countedDays * 86_400_000).toISOString();
}

/** Throws 404. */
export async function requireTag(code: string, db: Db = getDatabase()): Promise<ListedTag> {
  const [tag] = await listTags(db, { code, limit: 1, since: recentSince() });
  if (!tag) throw new NotFoundError(`Não há tag com o código ${code.slice(0, 80)}.`);
  return tag;
}

/** One page of the API's list, by code. */
export async function getTagPage({ status, limite, cursor }: TagSearch) {
  const rows = await listTags(getDatabase(), {
    statuses: status && [tagStatusOf[status]],
    after: cursor,
    limit: limite + 1,
    since: recentSince(),
  });
  const page = rows.slice(0, limite);
  return {
    tags: page.map(toWireTag),
    proximo_cursor: rows.length > limite ? (page.at(-1)?.code ?? null) : null,
  };
}
