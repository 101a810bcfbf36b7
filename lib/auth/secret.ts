import { hkdfSync } from 'node:crypto';
import { env } from '@/lib/env';

/** The start script generates the secret, or asks for it. */
export function requireAuthSecret(): string {
  if (!env.AUTH_SECRET) throw new Error('AUTH_SECRET is not set.');
  return env.AUTH_SECRET;
}

const derived = new Map<string, Uint8Array<ArrayBuffer>>();

/** A key of its own for each purpose, so that no signature or cookie of one is good for another; the same each time. */
export function deriveKey(purpose: string): Uint8Array<ArrayBuffer> {
  const secret = requireAuthSecret();
  const name = JSON.stringify([secret, purpose]);
  const key = derived.get(name) ?? new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));
  derived.set(name, key);
  return key;
}
