import { getDatabase, type Db } from '@/db/client';
import { listApiTokens } from '@/db/queries/tokens';
import type { TokenSearch } from '@/lib/auth/tokens/token-input';
import { toWireToken, type WireToken } from '@/lib/auth/tokens/wire-token';
import { NotFoundError } from '@/lib/errors';

/** One page, newest first. */
export async function getTokenPage({ limite, cursor }: TokenSearch) {
  const rows = await listApiTokens(getDatabase(), { limit: limite + 1, after: cursor });
  const page = rows.slice(0, limite);
  return {
    tokens: page.map((token) => toWireToken(token)),
    proximo_cursor: rows.length > limite ? (page.at(-1)?.id ?? null) : null,
  };
}

export async function getToken(id: string, db: Db = getDatabase()): Promise<WireToken | null> {
  const [token] = await listApiTokens(db, { id, limit: 1 });
  return token ? toWireToken(token) : null;
}

/** Throws 404. */
export async function requireToken(id: string, db: Db = getDatabase()): Promise<WireToken> {
  const token = await getToken(id, db);
  if (!token) throw new NotFoundError('Não há token com este id.');
  return token;
}
