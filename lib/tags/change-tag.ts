import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { getTag, lockTags, updateTag, type NewTagRow } from '@/db/queries/tags';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import type { Tag } from '@/db/schema/catalogue';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { AppError, NotFoundError } from '@/lib/errors';
import { aliasKey } from '@/lib/tags/alias-key';
import { requireFreeAliases } from '@/lib/tags/require-free-aliases';
import type { TagChange } from '@/lib/tags/tag-input';
import { tagStatusOf } from '@/lib/tags/wire-tag';

/**
 * Edits, approves or archives a tag. An archived tag is no longer given; what was decided keeps it. Throws 404, and
 * 409 when the tag was merged into another or a new alias is another tag's.
 */
export async function changeTag(
  { code, change, actor }: { code: string; change: TagChange; actor: Actor },
  db: Db = getDatabase(),
): Promise<void> {
  await retryDeadlocks(() =>
    db.transaction(async (tx) => {
      await lockTags(tx);
      const tag = await getTag(tx, code);
      if (!tag) throw new NotFoundError(`Não há tag com o código ${code.slice(0, 80)}.`);
      if (tag.mergedInto) throw mergedAway(tag.code, tag.mergedInto);
      const next = applyChange(tag, change);
      await requireFreeAliases(tx, { code, aliases: listClaims(tag, next) });
      await updateTag(tx, next);
      await recordAudit(tx, {
        ...signedBy(actor),
        action: 'tag.changed',
        subject: `tag:${code}`,
        details: { campos: namesOf(change), status: next.status },
      });
    }),
  );
}

const namesOf = (change: TagChange) =>
  Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : name));

function applyChange(tag: Tag, { explicacao, sinonimos, exemplos, status }: TagChange): NewTagRow {
  return {
    code: tag.code,
    explanation: explicacao ?? tag.explanation,
    aliases: sinonimos ?? tag.aliases,
    examples: exemplos ?? tag.examples,
    status: status ? tagStatusOf[status] : tag.status,
  };
}

/** Aliases the tag did not have, or now has in use; an archived tag claims none. */
function listClaims(before: Tag, { aliases, status }: NewTagRow): string[] {
  if (status === 'archived') return [];
  const had = new Set(before.status === status ? before.aliases.map(aliasKey) : []);
  return aliases.filter((alias) => !had.has(aliasKey(alias)));
}

export const mergedAway = (code: string, into: string) =>
  new AppError({ code: 'tag_juntada', status: 409, message: `A tag ${code} foi juntada a ${into}.` });
