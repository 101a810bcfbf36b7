import { and, desc, eq, getTableColumns, gt, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { apiTokens, refreshTokens, users, type ApiToken } from '@/db/schema/people';

export type NewApiToken = Pick<ApiToken, 'id' | 'name' | 'secretHash' | 'scopes' | 'createdBy' | 'expiresAt'>;
export type ListedApiToken = Omit<ApiToken, 'secretHash' | 'previousSecretHash' | 'createdBy'> & {
  /** The e-mail of the person behind it; null when they are gone, or when the system created it. */
  creator: string | null;
};
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

/** What has expired; a revoked token, which keeps its family dead, only after all of the family. */
export async function purgeRefreshTokens(db: Db) {
  const isLastOfFamily = sql`not exists (
    select from refresh_tokens relative
    where relative.family_id = ${refreshTokens.familyId} and relative.expires_at >= now())`;
  await db
    .delete(refreshTokens)
    .where(and(lt(refreshTokens.expiresAt, sql`now()`), or(isNull(refreshTokens.revokedAt), isLastOfFamily)));
}

export async function createApiToken(db: Db, token: NewApiToken) {
  await db.insert(apiTokens).values(token);
}

const isLive = and(
  isNull(apiTokens.revokedAt),
  or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`)),
);

/** With the secret before the last rotation only while that one still holds. */
export async function getLiveApiToken(db: Db, id: string): Promise<ApiToken | null> {
  const previousSecretHash = sql<
    string | null
  >`case when ${apiTokens.previousValidUntil} > now() then ${apiTokens.previousSecretHash} end`;
  const [token] = await db
    .select({ ...getTableColumns(apiTokens), previousSecretHash })
    .from(apiTokens)
    .where(and(eq(apiTokens.id, id), isLive));
  return token ?? null;
}

/** Newest first; `after` is the id of the page before's last. */
export async function listApiTokens(
  db: Db,
  { id, limit, after }: { id?: string; limit: number; after?: string },
): Promise<ListedApiToken[]> {
  const {
    secretHash: _secret,
    previousSecretHash: _previous,
    createdBy: _by,
    ...shown
  } = getTableColumns(apiTokens);
  const isBefore = sql`(${apiTokens.createdAt}, ${apiTokens.id}) <
    (select created_at, id from api_tokens last where last.id = ${after ?? null})`;
  return db
    .select({ ...shown, creator: users.email })
    .from(apiTokens)
    .leftJoin(users, eq(users.id, apiTokens.createdBy))
    .where(and(id ? eq(apiTokens.id, id) : undefined, after ? isBefore : undefined))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id))
    .limit(limit);
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

type Rotation = { id: string; secretHash: string; graceHours: number };

/** The secret that was there holds for the grace; one before it ends now. False when the token is not live. */
export async function replaceApiTokenSecret(
  db: Db,
  { id, secretHash, graceHours }: Rotation,
): Promise<boolean> {
  const rows = await db
    .update(apiTokens)
    .set({
      secretHash,
      previousSecretHash: graceHours > 0 ? sql`${apiTokens.secretHash}` : null,
      previousValidUntil: graceHours > 0 ? sql`now() + make_interval(hours => ${graceHours})` : null,
    })
    .where(and(eq(apiTokens.id, id), isLive))
    .returning({ id: apiTokens.id });
  return rows.length > 0;
}

/** The id of the person behind a token; null where they are gone, or the system created it. */
export async function findTokenCreator(db: Db, id: string): Promise<string | null> {
  const [token] = await db
    .select({ createdBy: apiTokens.createdBy })
    .from(apiTokens)
    .where(eq(apiTokens.id, id));
  return token?.createdBy ?? null;
}

/** Revokes what a person created and is still live; the ids. */
export async function revokeApiTokensOf(tx: Db, creatorId: string): Promise<string[]> {
  const revoked = await tx
    .update(apiTokens)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(apiTokens.createdBy, creatorId), isLive))
    .returning({ id: apiTokens.id });
  return revoked.map(({ id }) => id);
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
