import { getDatabase } from '@/db/client';
import { listAuditActions, listAuditActors, listAuditEntries, nameSubjects } from '@/db/queries/audit-log';
import { toAuditFilters, type AuditSearch } from '@/lib/audit/search-params';
import { toWireAuditEntry, type WireAuditEntry } from '@/lib/audit/wire-entry';

/** One page, newest first. */
export async function getAuditPage({ limite, cursor, ...search }: AuditSearch) {
  const rows = await listAuditEntries(getDatabase(), {
    filters: toAuditFilters(search),
    limit: limite + 1,
    before: cursor,
  });
  const page = rows.slice(0, limite);
  const last = page.at(-1);
  return {
    registros: page.map(toWireAuditEntry),
    proximo_cursor: rows.length > limite && last ? String(last.id) : null,
  };
}

/** The names of the people and tokens that these entries are about, while they exist. */
export function nameSubjectsOf(entries: WireAuditEntry[]): Promise<Map<string, string>> {
  const subjects = entries.flatMap(({ assunto }) => assunto ?? []);
  return nameSubjects(getDatabase(), [...new Set(subjects)]);
}

export async function listAuditOptions() {
  const db = getDatabase();
  const [actors, actions] = await Promise.all([listAuditActors(db), listAuditActions(db)]);
  return { actors, actions };
}
