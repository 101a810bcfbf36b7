import { randomBytes } from 'node:crypto';
import { getDatabase } from '@/db/client';
import { createApiToken, getLiveApiToken, replaceApiTokenSecret, touchApiToken } from '@/db/queries/tokens';
import { createSecret, hashSecret, isSecretOf } from '@/lib/auth/opaque';
import { scopeSchema, type Scope } from '@/lib/auth/scopes';
import { NotFoundError } from '@/lib/errors';

type NewToken = { name: string; scopes: Scope[]; expiresAt: string | null; createdBy: string | null };

const shape = /^alu_([0-9a-f]{16})_([\w-]{43})$/;
/** A scope that no longer exists opens nothing. */
const isScope = (name: string): name is Scope => scopeSchema.safeParse(name).success;

export const isApiToken = (bearer: string) => bearer.startsWith('alu_');

/** The token is shown once; the database keeps a hash. */
export async function issueApiToken(token: NewToken): Promise<{ id: string; token: string }> {
  const id = randomBytes(8).toString('hex');
  const secret = createSecret();
  await createApiToken(getDatabase(), { ...token, id, secretHash: hashSecret(secret) });
  return { id, token: `alu_${id}_${secret}` };
}

/** A new secret for a token; the old one ends at once. Throws 404 when it is unknown or revoked. */
export async function rotateApiToken(id: string): Promise<{ id: string; token: string }> {
  const secret = createSecret();
  const replaced = await replaceApiTokenSecret(getDatabase(), id, hashSecret(secret));
  if (!replaced) throw new NotFoundError('Token não encontrado ou revogado.');
  return { id, token: `alu_${id}_${secret}` };
}

/** Null for what is malformed, unknown, expired or revoked. */
export async function readApiToken(bearer: string): Promise<{ id: string; scopes: Scope[] } | null> {
  const [, id, secret] = shape.exec(bearer) ?? [];
  if (!id || !secret) return null;
  const token = await getLiveApiToken(getDatabase(), id);
  if (!token || !isSecretOf(secret, token.secretHash)) return null;
  if (isStale(token.lastUsedAt)) await touchApiToken(getDatabase(), id);
  return { id, scopes: token.scopes.filter(isScope) };
}

const isStale = (lastUsedAt: string | null) => !lastUsedAt || Date.now() - Date.parse(lastUsedAt) > 60_000;
