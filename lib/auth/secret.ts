import { hkdfSync } from 'node:crypto';
import { env } from '@/lib/env';

/** The start script generates the secret, or asks for it. */
export function requireAuthSecret(): string {
  if (!env.AUTH_SECRET) throw new Error('AUTH_SECRET is not set.');
  return env.AUTH_SECRET;
}

/** A key of its own for each purpose, so that no signature or cookie of one is good for another. */
export function deriveKey(purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', requireAuthSecret(), '', purpose, 32));
}
