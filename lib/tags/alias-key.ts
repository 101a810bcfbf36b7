import { nameKey } from '@/lib/text/fold';

/** Two spellings of one alias (case, accents, signs) have one key. */
export function aliasKey(alias: string): string {
  return nameKey(alias) || alias;
}

/** The first spelling of each alias, in order. */
export function distinctAliases(aliases: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const alias of aliases) if (!byKey.has(aliasKey(alias))) byKey.set(aliasKey(alias), alias);
  return [...byKey.values()];
}
