import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { findTokenCreator } from '@/db/queries/tokens';
import { lockUser } from '@/db/queries/users';
import { signedBy, userIdOf } from '@/lib/audit/actor';
import { issueApiToken } from '@/lib/auth/api-token';
import { requireToken } from '@/lib/auth/tokens/list-tokens';
import { requireScopes, type Granter } from '@/lib/auth/tokens/require-scopes';
import type { NewToken } from '@/lib/auth/tokens/token-input';
import type { IssuedWireToken } from '@/lib/auth/tokens/wire-token';
import { ForbiddenError } from '@/lib/errors';

const dayMs = 86_400_000;

/** What a token creates is of the person behind it. Throws 403 when the creator lacks a scope. */
export async function createToken(
  { nome, escopos, validade_dias: days }: NewToken,
  creator: Granter,
): Promise<IssuedWireToken> {
  requireScopes(creator, escopos);
  const expiresAt = days && new Date(Date.now() + days * dayMs).toISOString();
  return getDatabase().transaction(async (tx) => {
    const createdBy = await holdPersonBehind(tx, creator);
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

/** Until the transaction ends they stay who they are; their tokens end when they cease to administer. */
async function holdPersonBehind(tx: Db, creator: Granter): Promise<string | null> {
  const id = userIdOf(creator) ?? (await findTokenCreator(tx, creator.key.replace('token:', '')));
  const person = id && (await lockUser(tx, id));
  if (person && (person.role !== 'admin' || person.disabledAt))
    throw new ForbiddenError('Quem criaria este token já não administra.');
  return id;
}
