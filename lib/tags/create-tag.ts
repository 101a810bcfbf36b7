import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { getTag, insertTag, lockTags, type NewTagRow } from '@/db/queries/tags';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { AppError } from '@/lib/errors';
import { requireFreeAliases } from '@/lib/tags/require-free-aliases';
import type { NewTag } from '@/lib/tags/tag-input';

/**
 * Puts a person's tag into the vocabulary, as a proposal or approved. The same tag again changes nothing; throws 409
 * when the code means something else or an alias is taken.
 */
export async function createTag(
  input: NewTag,
  actor: Actor,
  db: Db = getDatabase(),
): Promise<{ isNew: boolean }> {
  const row: NewTagRow = {
    code: input.codigo,
    explanation: input.explicacao,
    aliases: input.sinonimos ?? [],
    examples: input.exemplos ?? [],
    status: input.aprovar ? 'approved' : 'proposed',
  };
  return retryDeadlocks(() =>
    db.transaction(async (tx) => {
      await lockTags(tx);
      const existing = await getTag(tx, row.code);
      if (existing && contentOf(existing) === contentOf(row)) return { isNew: false };
      if (existing) throw tagExists(row.code);
      await requireFreeAliases(tx, row);
      await insertTag(tx, row);
      await recordAudit(tx, {
        ...signedBy(actor),
        action: 'tag.created',
        subject: `tag:${row.code}`,
        details: { status: row.status },
      });
      return { isNew: true };
    }),
  );
}

function contentOf({ explanation, aliases, examples, status }: NewTagRow): string {
  return JSON.stringify([explanation, aliases, examples, status]);
}

const tagExists = (code: string) =>
  new AppError({
    code: 'tag_existente',
    status: 409,
    message: `Já existe uma tag com o código ${code}.`,
    fields: [{ campo: 'codigo', mensagem: 'já existe' }],
  });
