import { createHash } from 'node:crypto';
import type { ColumnMap } from '@/lib/ingestion/upload/columns';

/** Tells uploads apart: the same file read by another map is another content. */
export function hashContent({ sha256, columns }: { sha256: string; columns?: ColumnMap }): string {
  if (!columns) return sha256;
  return createHash('sha256')
    .update(JSON.stringify([sha256, [...columns].toSorted()]))
    .digest('hex');
}
