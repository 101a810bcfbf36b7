import type { Actor } from '@/lib/audit/actor';
import { getExportFormat } from '@/lib/export/export-format';
import type { ExportSearch } from '@/lib/export/export-params';
import { readPages } from '@/lib/export/read-pages';
import { streamFile } from '@/lib/export/stream-file';

/** A file of all the comments that a search finds. */
export function exportComments(
  search: ExportSearch,
  { actor, signal }: { actor: Actor; signal: AbortSignal },
): Promise<Response> {
  const { formato, planilha, ...filters } = search;
  return streamFile({
    name: 'comentarios',
    format: getExportFormat(search),
    readPages: (leaving) => readPages(filters, leaving),
    record: {
      actor,
      action: 'comments.exported',
      format: planilha ? `${formato} (planilha)` : formato,
      filters,
    },
    signal,
  });
}
