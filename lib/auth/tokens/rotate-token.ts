import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { signedBy } from '@/lib/audit/actor';
import { rotateApiToken } from '@/lib/auth/api-token';
import { requireToken } from '@/lib/auth/tokens/list-tokens';
import { requireScopes, type Granter } from '@/lib/auth/tokens/require-scopes';
import type { TokenRotation } from '@/lib/auth/tokens/token-input';
import type { IssuedWireToken } from '@/lib/auth/tokens/wire-token';
import { AppError } from '@/lib/errors';

/** Who sees the new secret can use it, so they must have its scopes (403). Throws 404, and 409 when it has ended. */
export async function rotateToken(
  id: string,
  { carencia_horas: graceHours }: TokenRotation,
  actor: Granter,
): Promise<IssuedWireToken> {
  return getDatabase().transaction(async (tx) => {
    requireScopes(actor, (await requireToken(id, tx)).escopos);
    const rotated = await rotateApiToken({ id, graceHours }, tx);
    if (!rotated) throw tokenEnded();
    const details = { graceHours };
    await recordAudit(tx, { ...signedBy(actor), action: 'token.rotated', subject: `token:${id}`, details });
    return { ...(await requireToken(id, tx)), token: rotated.token };
  });
}

const tokenEnded = () =>
  new AppError({
    code: 'token_encerrado',
    status: 409,
    message: 'Este token foi revogado ou expirou. Crie outro.',
  });
