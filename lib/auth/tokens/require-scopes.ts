import { ForbiddenError } from '@/lib/errors';
import type { Actor } from '@/lib/audit/actor';
import type { Scope } from '@/lib/auth/scopes';

export type Granter = Actor & { scopes: readonly Scope[] };

/** Nobody hands out what they may not do themselves. Throws 403. */
export function requireScopes(granter: Granter, wanted: readonly string[]) {
  const own: readonly string[] = granter.scopes;
  const missing = wanted.filter((scope) => !own.includes(scope));
  if (missing.length > 0)
    throw new ForbiddenError(`Só se dá o que se tem, e falta aqui: ${missing.join(', ')}.`);
}
