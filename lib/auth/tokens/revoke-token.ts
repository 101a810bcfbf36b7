import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { revokeApiToken } from '@/db/queries/tokens';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { requireToken } from '@/lib/auth/tokens/list-tokens';
import type { WireToken } from '@/lib/auth/tokens/wire-token';

/** Ends a token at once, its old secret too; repeating changes nothing. Throws 404. */
export async function revokeToken(id: string, actor: Actor): Promise<WireToken> {
  return getDatabase().transaction(async (tx) => {
    if (await revokeApiToken(tx, id))
      await recordAudit(tx, { ...signedBy(actor), action: 'token.revoked', subject: `token:${id}` });
    return requireToken(id, tx);
  });
}
