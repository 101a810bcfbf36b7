import type { Scope } from '@/lib/auth/scopes';
import { ForbiddenError } from '@/lib/errors';

/** Throws 403 for who has none of the wanted scopes. */
export function requireScope({ scopes }: { scopes: readonly Scope[] }, ...wanted: Scope[]): void {
  if (wanted.some((scope) => scopes.includes(scope))) return;
  throw new ForbiddenError(`Esta ação pede o escopo ${wanted.join(' ou ')}.`);
}
