import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import { deriveKey } from '@/lib/auth/secret';

type Purpose = 'confirm' | 'leave';
export type Reader = { stakeholderId: string; round: number };

const lengths = { id: 16, round: 4, mac: 16 };
const headLength = lengths.id + lengths.round;
const shape = /^[\w-]{48}$/;

/**
 * The secret part of a reader's link: whom it is about, signed. Nothing of it is stored, so that neither the database
 * nor a message kept in it opens anything. Leaving holds in every round.
 */
export function createReaderToken(purpose: Purpose, { stakeholderId, round }: Reader): string {
  const head = Buffer.alloc(headLength);
  head.set(parse(stakeholderId));
  head.writeUInt32BE(round, lengths.id);
  return Buffer.concat([head, sign(purpose, head)]).toString('base64url');
}

/** Null for what we did not sign for this purpose. */
export function readReaderToken(purpose: Purpose, token: string): Reader | null {
  if (!shape.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const head = bytes.subarray(0, headLength);
  if (!timingSafeEqual(bytes.subarray(headLength), sign(purpose, head))) return null;
  return { stakeholderId: stringify(head.subarray(0, lengths.id)), round: head.readUInt32BE(lengths.id) };
}

function sign(purpose: Purpose, head: Uint8Array): Buffer {
  const key = deriveKey(`a reader's link to ${purpose}`);
  return createHmac('sha256', key).update(head).digest().subarray(0, lengths.mac);
}
