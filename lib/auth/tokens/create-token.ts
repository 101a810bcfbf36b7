import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { findTokenCreator } from '@/db/queries/tokens';
import { signedBy, userIdOf } from '@/lib/audit/actor';
import { issueApiToken } from '@/lib/auth/api-token';
import { requireToken } from '@/lib/auth/tokens/list-tokens';
import { requireScopes, type Granter } from '@/lib/auth/tokens/require-scopes';
import type { NewToken } from '@/lib/auth/tokens/token-input';
import type { IssuedWireToken } from '@/lib/auth/tokens/wire-token';

const dayMs = 86_400_000;

/** What a token creates is of the person behind it. Throws 403 when the creator lacks one of the scopes. */
export async function createToken(
  { nome, escopos, validade_dias: days }: NewToken,
  creator: Granter,
): Promise<IssuedWireToken> {
  requireScopes(creator, escopos);
  const expiresAt = days && new Date(Date.now() + days * dayMs).toISOString();
  return getDatabase().transaction(async (tx) => {
    const createdBy = await findPersonBehind(tx, creator);
    const { id, token } = await issueApiToken({ name: nome, scopes: escopos, expiresAt, createdBy }, tx);
    await recordAudit(tx, {
      ...signedBy(creator),
      action: 'token.created',
      subject: `token:${id}`,
      details: { name: nome, scopes: escopos, days },
    });
    return { ...(await requireToken(id, tx)), token };
  });
}

function findPersonBehind(tx: Db, creator: Granter): string | null | Promise<string | null> {
  return userIdOf(creator) ?? findTokenCreator(tx, creator.key.replace('token:', ''));
}
