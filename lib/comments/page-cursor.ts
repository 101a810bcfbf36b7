import { DateTime } from 'luxon';
import { z } from 'zod';
import type { PageKey } from '@/db/queries/comments';

const instantSchema = z.string().refine((text) => {
  const parsed = DateTime.fromSQL(text);
  return parsed.isValid && parsed.year >= 1970 && parsed.year < 10_000;
});
const cursorSchema = z.tuple([instantSchema, z.uuid()]);

/** The keyset of a page's last row as an opaque text for URLs. */
export function toCursor({ receivedAt, id }: PageKey): string {
  return Buffer.from(JSON.stringify([receivedAt, id])).toString('base64url');
}

/** Null when the text is no cursor of ours. */
export function parseCursor(cursor: string): PageKey | null {
  try {
    const [receivedAt, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { receivedAt, id };
  } catch {
    return null;
  }
}
