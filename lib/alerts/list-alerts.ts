import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { getLastCheck, listAlerts } from '@/db/queries/alerts';
import { checkedSubjectSchema } from '@/lib/alerts/checked-subject';
import type { AlertSearch } from '@/lib/alerts/alert-input';
import { toWireAlert } from '@/lib/alerts/wire-alert';

const kinds = { categoria: 'category', artista: 'artist', tag: 'tag' } as const;

/** One page, newest first. */
export async function getAlertPage({ situacao, tipo, limite, cursor }: AlertSearch) {
  const rows = await listAlerts(getDatabase(), {
    limit: limite + 1,
    before: cursor,
    isSeen: situacao && situacao === 'visto',
    kind: tipo && kinds[tipo],
  });
  const page = rows.slice(0, limite);
  const last = page.at(-1);
  return {
    alertas: page.map(toWireAlert),
    proximo_cursor: rows.length > limite && last ? String(last.id) : null,
  };
}

/** What the last check saw; null before the first. */
export async function getWatch() {
  const check = await getLastCheck(getDatabase());
  return check && { ...check, subjects: z.array(checkedSubjectSchema).parse(check.subjects) };
}
export type Watch = NonNullable<Awaited<ReturnType<typeof getWatch>>>;
