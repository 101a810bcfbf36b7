import { getDatabase } from '@/db/client';
import { listAuditEntries } from '@/db/queries/audit-log';
import { runCancellable } from '@/db/run-cancellable';
import type { Actor } from '@/lib/audit/actor';
import { toAuditFilters, type AuditExport } from '@/lib/audit/search-params';
import { toWireAuditEntry, wireAuditEntrySchema, type WireAuditEntry } from '@/lib/audit/wire-entry';
import { csvFormat, jsonLinesFormat } from '@/lib/export/file-format';
import { streamFile } from '@/lib/export/stream-file';
import { plainCsv, type CsvCell } from '@/lib/export/to-csv';

const pageRows = 1_000;
const formats = {
  csv: csvFormat({ columns: wireAuditEntrySchema.keyof().options, toCells, style: plainCsv }),
  jsonl: jsonLinesFormat,
};

/** The entries that a search finds as a file, newest first. */
export function exportAudit(
  { formato, ...filters }: AuditExport,
  { actor, signal }: { actor: Actor; signal: AbortSignal },
): Promise<Response> {
  return streamFile({
    name: 'auditoria',
    format: formats[formato],
    readPages: (leaving) => readPages(filters, leaving),
    record: { actor, action: 'audit.exported', format: formato, filters },
    signal,
  });
}

async function* readPages(
  search: Omit<AuditExport, 'formato'>,
  signal: AbortSignal,
): AsyncGenerator<WireAuditEntry[]> {
  const filters = toAuditFilters(search);
  let before: number | undefined;
  do {
    const asked = { filters, limit: pageRows, before };
    const page = await runCancellable(getDatabase(), signal, (tx) => listAuditEntries(tx, asked));
    yield page.map(toWireAuditEntry);
    before = page.length === pageRows ? page.at(-1)?.id : undefined;
  } while (before !== undefined);
}

function toCells({ id, em, ator, ator_nome, acao, assunto, detalhes }: WireAuditEntry): CsvCell[] {
  const details = detalhes === null ? null : JSON.stringify(detalhes);
  return [id, em, ator, ator_nome, acao, assunto, details];
}
