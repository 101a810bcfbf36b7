import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { User } from '@/db/schema/people';
import { deriveKey } from '@/lib/auth/secret';

export const accessTokenSeconds = 15 * 60;

const algorithm = 'HS256';
const issuer = 'alumusic-insights';
const audience = 'alumusic-api';
const claimsSchema = z.object({ sub: z.uuid(), sv: z.number().int() });

/** What the key was imported from, too: to import it takes longer than to check a signature. */
let imported: { from: Uint8Array; key: Promise<CryptoKey> } | undefined;

function signingKey(): Promise<CryptoKey> {
  const from = deriveKey('access token');
  if (imported?.from !== from) {
    const hmac = { name: 'HMAC', hash: 'SHA-256' };
    imported = { from, key: crypto.subtle.importKey('raw', from, hmac, false, ['sign', 'verify']) };
  }
  return imported.key;
}

export async function signAccessToken(user: Pick<User, 'id' | 'role' | 'sessionVersion'>): Promise<string> {
  return new SignJWT({ role: user.role, sv: user.sessionVersion })
    .setProtectedHeader({ alg: algorithm, typ: 'at+jwt' })
    .setSubject(user.id)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${accessTokenSeconds}s`)
    .sign(await signingKey());
}

/** Null for whatever we did not sign for this use, or too long ago. The role inside is for the client only. */
export async function readAccessToken(token: string) {
  try {
    const { payload } = await jwtVerify(token, await signingKey(), {
      algorithms: [algorithm],
      typ: 'at+jwt',
      issuer,
      audience,
      requiredClaims: ['sub', 'exp'],
    });
    const claims = claimsSchema.safeParse(payload);
    return claims.success ? { userId: claims.data.sub, sessionVersion: claims.data.sv } : null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
