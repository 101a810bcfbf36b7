import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey } from '@/lib/auth/secret';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const key = () => deriveKey('webhook secrets');

/** Encrypts a signing secret for the database; `context` binds it to its row. */
export function sealSecret(secret: string, context: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key(), nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Null for what was not sealed with the present AUTH_SECRET, or for another row. */
export function openSecret(sealed: string, context: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  const rest = bytes.subarray(nonceBytes);
  try {
    const decipher = createDecipheriv(algorithm, key(), bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(context))
      .setAuthTag(rest.subarray(0, tagBytes));
    return Buffer.concat([decipher.update(rest.subarray(tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return null; // a wrong key and a changed text look the same, on purpose
  }
}
