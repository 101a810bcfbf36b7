import { randomBytes } from 'node:crypto';
import { getDatabase, type Db } from '@/db/client';
import { createApiToken, getLiveApiToken, replaceApiTokenSecret, touchApiToken } from '@/db/queries/tokens';
import { createSecret, hashSecret, isSecretOf } from '@/lib/auth/opaque';
import { scopeSchema, type Scope } from '@/lib/auth/scopes';

export type IssuedToken = { id: string; token: string };
type NewToken = { name: string; scopes: Scope[]; expiresAt: string | null; createdBy: string | null };

const shape = /^alu_([0-9a-f]{16})_([\w-]{43})$/;
/** A scope that no longer exists opens nothing. */
const isScope = (name: string): name is Scope => scopeSchema.safeParse(name).success;

export const isApiToken = (bearer: string) => bearer.startsWith('alu_');

/** The token is shown once; the database keeps a hash. */
export async function issueApiToken(token: NewToken, db: Db = getDatabase()): Promise<IssuedToken> {
  const id = randomBytes(8).toString('hex');
  const secret = createSecret();
  await createApiToken(db, { ...token, id, secretHash: hashSecret(secret) });
  return { id, token: `alu_${id}_${secret}` };
}

/** A new secret for a token; the old one holds for the grace. Null when it is unknown, expired or revoked. */
export async function rotateApiToken(
  { id, graceHours }: { id: string; graceHours: number },
  db: Db = getDatabase(),
): Promise<IssuedToken | null> {
  const secret = createSecret();
  const replaced = await replaceApiTokenSecret(db, { id, graceHours, secretHash: hashSecret(secret) });
  return replaced ? { id, token: `alu_${id}_${secret}` } : null;
}

/** Null for what is malformed, unknown, expired or revoked. */
export async function readApiToken(
  bearer: string,
): Promise<{ id: string; name: string; scopes: Scope[] } | null> {
  const [, id, secret] = shape.exec(bearer) ?? [];
  if (!id || !secret) return null;
  const token = await getLiveApiToken(getDatabase(), id);
  if (!token) return null;
  const { secretHash, previousSecretHash } = token;
  if (!isSecretOf(secret, secretHash) && !isSecretOf(secret, previousSecretHash ?? '')) return null;
  if (isStale(token.lastUsedAt)) await touchApiToken(getDatabase(), id);
  return { id, name: token.name, scopes: token.scopes.filter(isScope) };
}

const isStale = (lastUsedAt: string | null) => !lastUsedAt || Date.now() - Date.parse(lastUsedAt) > 60_000;
