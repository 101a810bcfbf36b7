import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { User } from '@/db/schema/people';
import { deriveKey } from '@/lib/auth/secret';

export const accessTokenSeconds = 15 * 60;

const algorithm = 'HS256';
const issuer = 'alumusic-insights';
const audience = 'alumusic-api';
const signingKey = () => deriveKey('access token');
const claimsSchema = z.object({ sub: z.uuid(), sv: z.number().int() });

export function signAccessToken(user: Pick<User, 'id' | 'role' | 'sessionVersion'>): Promise<string> {
  return new SignJWT({ role: user.role, sv: user.sessionVersion })
    .setProtectedHeader({ alg: algorithm, typ: 'at+jwt' })
    .setSubject(user.id)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${accessTokenSeconds}s`)
    .sign(signingKey());
}

/** Null for whatever we did not sign for this use, or too long ago. The role inside is for the client only. */
export async function readAccessToken(token: string) {
  try {
    const { payload } = await jwtVerify(token, signingKey(), {
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
