import { and, eq, gt, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { apiTokens, refreshTokens, type ApiToken } from '@/db/schema/people';

export type NewApiToken = Pick<ApiToken, 'id' | 'name' | 'secretHash' | 'scopes' | 'createdBy' | 'expiresAt'>;
type NewRefreshToken = {
  tokenHash: string;
  familyId: string;
  userId: string;
  sessionVersion: number;
  days: number;
};

export async function createRefreshToken(db: Db, { days, ...token }: NewRefreshToken) {
  await db.insert(refreshTokens).values({ ...token, expiresAt: sql`now() + make_interval(days => ${days})` });
}

/** Spends a token: of parallel callers one gets the row. A family with a revoked token is dead as a whole. */
export async function spendRefreshToken(db: Db, tokenHash: string) {
  const [spent] = await db
    .update(refreshTokens)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(refreshTokens.tokenHash, tokenHash),
        isNull(refreshTokens.usedAt),
        gt(refreshTokens.expiresAt, sql`now()`),
        sql`not exists (
          select from refresh_tokens relative
          where relative.family_id = ${refreshTokens.familyId} and relative.revoked_at is not null)`,
      ),
    )
    .returning({
      familyId: refreshTokens.familyId,
      userId: refreshTokens.userId,
      sessionVersion: refreshTokens.sessionVersion,
    });
  return spent ?? null;
}

/** Revokes the family of a token that was already spent; its id, or null when the token was never spent. */
export async function revokeFamilyOfSpent(db: Db, tokenHash: string): Promise<string | null> {
  const [reused] = await db
    .update(refreshTokens)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(refreshTokens.tokenHash, tokenHash), isNotNull(refreshTokens.usedAt)))
    .returning({ familyId: refreshTokens.familyId });
  return reused?.familyId ?? null;
}

export async function purgeRefreshTokens(db: Db) {
  await db.delete(refreshTokens).where(lt(refreshTokens.expiresAt, sql`now()`));
}

export async function createApiToken(db: Db, token: NewApiToken) {
  await db.insert(apiTokens).values(token);
}

export async function getLiveApiToken(db: Db, id: string): Promise<ApiToken | null> {
  const [token] = await db
    .select()
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.id, id),
        isNull(apiTokens.revokedAt),
        or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`)),
      ),
    );
  return token ?? null;
}

/** Writes at most once a minute, however many requests a token makes. */
export async function touchApiToken(db: Db, id: string) {
  const isStale = or(
    isNull(apiTokens.lastUsedAt),
    lt(apiTokens.lastUsedAt, sql`now() - interval '1 minute'`),
  );
  await db
    .update(apiTokens)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(apiTokens.id, id), isStale));
}

/** False when the token is unknown or revoked. */
export async function replaceApiTokenSecret(db: Db, id: string, secretHash: string): Promise<boolean> {
  const rows = await db
    .update(apiTokens)
    .set({ secretHash })
    .where(and(eq(apiTokens.id, id), isNull(apiTokens.revokedAt)))
    .returning({ id: apiTokens.id });
  return rows.length > 0;
}

/** False when the token is unknown or already revoked. */
export async function revokeApiToken(db: Db, id: string): Promise<boolean> {
  const rows = await db
    .update(apiTokens)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(apiTokens.id, id), isNull(apiTokens.revokedAt)))
    .returning({ id: apiTokens.id });
  return rows.length > 0;
}
