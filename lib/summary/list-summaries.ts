import { getDatabase } from '@/db/client';
import { listSummaries } from '@/db/queries/summaries';
import type { SummarySearch } from '@/lib/summary/summary-input';
import { toWireSummary } from '@/lib/summary/wire-summary';

/** One page, newest week first. */
export async function getSummaryPage({ limite, cursor }: SummarySearch) {
  const rows = await listSummaries(getDatabase(), { before: cursor, limit: limite + 1 });
  const page = rows.slice(0, limite);
  return {
    resumos: page.map(toWireSummary),
    proximo_cursor: rows.length > limite ? (page.at(-1)?.week ?? null) : null,
  };
}
