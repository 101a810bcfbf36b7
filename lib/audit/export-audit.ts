import { DateTime } from 'luxon';
import { getDatabase } from '@/db/client';
import { listAuditEntries } from '@/db/queries/audit-log';
import type { AuditEntry } from '@/db/schema/audit';
import type { Actor } from '@/lib/audit/actor';
import { recordExport } from '@/lib/audit/record-export';
import { toAuditFilters, type AuditExport } from '@/lib/audit/search-params';
import { toWireAuditEntry, wireAuditEntrySchema } from '@/lib/audit/wire-entry';
import { plainCsv, toCsv, type CsvCell } from '@/lib/export/to-csv';
import { localZone } from '@/lib/text/local-zone';

const pageRows = 1_000;
const columns = wireAuditEntrySchema.keyof().options;
const contentTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/x-ndjson; charset=utf-8',
} as const;

/**
 * The entries that a search finds as a file, newest first, read page by page as fast as the reader takes them; the
 * log keeps that too.
 */
export function exportAudit(search: AuditExport, actor: Actor): Response {
  const day = DateTime.now().setZone(localZone).toISODate();
  return new Response(toStream(writeParts(search, actor)), {
    headers: {
      'content-type': contentTypes[search.formato],
      'content-disposition': `attachment; filename="auditoria-${day}.${search.formato}"`,
    },
  });
}

function toStream(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

async function* writeParts({ formato, ...filters }: AuditExport, actor: Actor): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const write = (page: AuditEntry[]) =>
    formato === 'csv' ? toCsv(page.map(toCells), plainCsv) : page.map(toJsonLine).join('');
  if (formato === 'csv') yield encoder.encode(toCsv([columns], plainCsv));
  const asked = { actor, action: 'audit.exported', format: formato, filters } as const;
  for await (const page of recordExport(readPages(filters), asked)) yield encoder.encode(write(page));
}

async function* readPages(search: Omit<AuditExport, 'formato'>): AsyncGenerator<AuditEntry[]> {
  const filters = toAuditFilters(search);
  let before: number | undefined;
  do {
    const page = await listAuditEntries(getDatabase(), { filters, limit: pageRows, before });
    yield page;
    before = page.length === pageRows ? page.at(-1)?.id : undefined;
  } while (before !== undefined);
}

const toJsonLine = (entry: AuditEntry) => `${JSON.stringify(toWireAuditEntry(entry))}\n`;

function toCells(entry: AuditEntry): CsvCell[] {
  const { id, em, ator, ator_nome, acao, assunto, detalhes } = toWireAuditEntry(entry);
  const details = detalhes === null ? null : JSON.stringify(detalhes);
  return [id, em, ator, ator_nome, acao, assunto, details];
}
