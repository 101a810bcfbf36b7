import type { Db } from '@/db/client';
import { listApprovedTags } from '@/db/queries/catalogue';
import { AppError } from '@/lib/errors';
import { aliasKey } from '@/lib/tags/alias-key';

/** Throws 409 with the tag that has it when an alias is already another approved tag's; the caller has `lockTags`. */
export async function requireFreeAliases(
  tx: Db,
  { code, aliases }: { code: string; aliases: readonly string[] },
): Promise<void> {
  const owners = await findAliasOwners(tx, code);
  const taken = aliases.flatMap((alias) => {
    const owner = owners.get(aliasKey(alias));
    return owner ? [{ campo: 'sinonimos', mensagem: `“${alias}” já é sinônimo de ${owner}.` }] : [];
  });
  const [first] = taken;
  if (!first) return;
  throw new AppError({ code: 'sinonimo_em_uso', status: 409, message: first.mensagem, fields: taken });
}

/** Which approved tag has an alias, by `aliasKey`; `code` itself aside. */
export async function findAliasOwners(tx: Db, code: string): Promise<Map<string, string>> {
  const others = (await listApprovedTags(tx)).filter((tag) => tag.code !== code);
  return new Map(others.flatMap((tag) => tag.aliases.map((alias) => [aliasKey(alias), tag.code] as const)));
}
