import { and, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { auditLog, type AuditEntry } from '@/db/schema/audit';
import { apiTokens, users } from '@/db/schema/people';

export type AuditFilters = { actor?: string; action?: string; subject?: string; from?: string; to?: string };

/** Newest first; `before` is the id of the page before's last. Ids grow with time, so they are the order. */
export async function listAuditEntries(
  db: Db,
  { filters, limit, before }: { filters: AuditFilters; limit: number; before?: number },
): Promise<AuditEntry[]> {
  const { actor, action, subject, from, to } = filters;
  return db
    .select()
    .from(auditLog)
    .where(
      and(
        actor === undefined ? undefined : eq(auditLog.actor, actor),
        action === undefined ? undefined : eq(auditLog.action, action),
        subject === undefined ? undefined : eq(auditLog.subject, subject),
        from === undefined ? undefined : gte(auditLog.at, from),
        to === undefined ? undefined : lt(auditLog.at, to),
        before === undefined ? undefined : lt(auditLog.id, before),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(limit);
}

const mostOptions = 300;

/** Who is in the log, with the name they had last: one index probe each, however long the log is. */
export function listAuditActors(db: Db): Promise<{ actor: string; name: string }[]> {
  const query = sql`
    with recursive present as (
      select min(actor) as actor from audit_log
      union all
      select (select min(actor) from audit_log where audit_log.actor > present.actor) from present
      where present.actor is not null)
    select actor, (select actor_name from audit_log last where last.actor = present.actor
      order by id desc limit 1) as name
    from present where actor is not null limit ${mostOptions}`;
  return fetchRows(db, z.object({ actor: z.string(), name: z.string() }), query);
}

export async function listAuditActions(db: Db): Promise<string[]> {
  const query = sql`
    with recursive present as (
      select min(action) as action from audit_log
      union all
      select (select min(action) from audit_log where audit_log.action > present.action) from present
      where present.action is not null)
    select action from present where action is not null limit ${mostOptions}`;
  const rows = await fetchRows(db, z.object({ action: z.string() }), query);
  return rows.map(({ action }) => action);
}

/** What people and tokens that still exist are called, by subject. */
export async function nameSubjects(db: Db, subjects: string[]): Promise<Map<string, string>> {
  const idsOf = (kind: string) =>
    subjects.filter((subject) => subject.startsWith(kind)).map((subject) => subject.slice(kind.length));
  const userIds = idsOf('user:').filter((id) => z.uuid().safeParse(id).success);
  const [people, tokens] = await Promise.all([
    db.select({ id: users.id, name: users.email }).from(users).where(inArray(users.id, userIds)),
    db
      .select({ id: apiTokens.id, name: apiTokens.name })
      .from(apiTokens)
      .where(inArray(apiTokens.id, idsOf('token:'))),
  ]);
  return new Map([
    ...people.map(({ id, name }) => [`user:${id}`, name] as const),
    ...tokens.map(({ id, name }) => [`token:${id}`, name] as const),
  ]);
}
