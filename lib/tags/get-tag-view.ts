import { getDatabase } from '@/db/client';
import { listApprovedTags } from '@/db/queries/catalogue';
import { countTagged } from '@/db/queries/tag-merges';
import { listTags } from '@/db/queries/tags';
import { recentSince } from '@/lib/tags/list-tags';

/** What the page of one tag shows; null when there is no such tag. */
export async function getTagView(code: string) {
  const db = getDatabase();
  const [[tag], comments, approved] = await Promise.all([
    listTags(db, { code, limit: 1, since: recentSince() }),
    countTagged(db, code),
    listApprovedTags(db),
  ]);
  if (!tag) return null;
  const targets = approved
    .filter((other) => other.code !== code)
    .map((other) => ({ code: other.code, explanation: other.explanation }));
  return { tag, comments, targets };
}
export type TagView = NonNullable<Awaited<ReturnType<typeof getTagView>>>;
