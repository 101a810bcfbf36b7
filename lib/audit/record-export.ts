import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { log } from '@/lib/log';

export type ExportOf = {
  actor: Actor;
  action: 'comments.exported' | 'audit.exported' | 'dataset.exported';
  format: string;
  /** As they were asked for; what was searched for in the texts is left out, as it may repeat one. */
  filters: Record<string, unknown>;
};

/**
 * Passes on what an export reads, and writes down who took how many rows of what once it ends, breaks off or is left.
 * A file that could not be written down does not end well.
 */
export async function* recordExport<T>(pages: AsyncIterable<T[]>, of: ExportOf): AsyncGenerator<T[]> {
  let rows = 0;
  let isWhole = false;
  try {
    for await (const page of pages) {
      rows += page.length; // before it leaves: whoever goes away in the middle of it may have had it
      yield page;
    }
    isWhole = true;
  } finally {
    await record(of, { rows, isWhole });
  }
}

async function record(
  { actor, action, format, filters }: ExportOf,
  { rows, isWhole }: { rows: number; isWhole: boolean },
): Promise<void> {
  const { q, ...kept } = filters;
  const filtros = { ...kept, ...(q !== undefined && { q: true }) };
  const details = { formato: format, filtros, linhas: rows, inteiro: isWhole };
  try {
    await recordAudit(getDatabase(), { ...signedBy(actor), action, details });
  } catch (error) {
    log.error({ err: error, action, actor: actor.key, rows }, 'an export could not be written down');
    throw error;
  }
}
