import { randomUUID } from 'node:crypto';
import { getDatabase, type Db } from '@/db/client';
import { createRefreshToken, revokeFamilyOfSpent, spendRefreshToken } from '@/db/queries/tokens';
import { getUser } from '@/db/queries/users';
import type { User } from '@/db/schema/people';
import { accessTokenSeconds, signAccessToken } from '@/lib/auth/access-token';
import { createSecret, hashSecret } from '@/lib/auth/opaque';
import { recordSignIn } from '@/lib/auth/record-sign-in';
import { log } from '@/lib/log';

const refreshTokenDays = 30;

/** The wire's answer to a login or a refresh. */
export type TokenPair = {
  access_token: string;
  token_type: 'Bearer';
  expires_in: number;
  refresh_token: string;
};

export function issueTokenPair(user: User): Promise<TokenPair> {
  return getDatabase().transaction(async (tx) => {
    await recordSignIn(tx, user);
    return createPair(tx, { user, familyId: randomUUID() });
  });
}

/** A new pair for a refresh token, or null. A token that comes twice is stolen or lost: its family ends. */
export function rotateTokenPair(refreshToken: string): Promise<TokenPair | null> {
  const tokenHash = hashSecret(refreshToken);
  return getDatabase().transaction(async (tx) => {
    const spent = await spendRefreshToken(tx, tokenHash);
    if (!spent) {
      const familyId = await revokeFamilyOfSpent(tx, tokenHash);
      if (familyId) log.warn({ familyId }, 'a spent refresh token came again, its family is revoked');
      return null;
    }
    const user = await getUser(tx, spent.userId);
    if (!user || user.disabledAt || user.sessionVersion !== spent.sessionVersion) return null;
    return createPair(tx, { user, familyId: spent.familyId });
  });
}

async function createPair(db: Db, { user, familyId }: { user: User; familyId: string }): Promise<TokenPair> {
  const refreshToken = createSecret();
  await createRefreshToken(db, {
    tokenHash: hashSecret(refreshToken),
    familyId,
    userId: user.id,
    sessionVersion: user.sessionVersion,
    days: refreshTokenDays,
  });
  return {
    access_token: await signAccessToken(user),
    token_type: 'Bearer',
    expires_in: accessTokenSeconds,
    refresh_token: refreshToken,
  };
}
