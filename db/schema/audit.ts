import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';

/** Who did what, when. Rows are only ever added: a trigger refuses anything else. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull().defaultNow(),
    /** `user:<id>`, `token:<id>` or `system`; who that was is in `actorName`, also after they are gone. */
    actor: text().notNull(),
    actorName: text().notNull(),
    /** `<noun>.<past tense>`, such as `comment.corrected`. */
    action: text().notNull(),
    /** `<kind>:<id>`; null where there is none. */
    subject: text(),
    /** Ids, names of fields and counts; never what a listener wrote. */
    details: jsonb(),
  },
  (table) => [
    index('audit_log_newest').on(table.at.desc(), table.id.desc()), // the log
    index('audit_log_by_actor').on(table.actor, table.id.desc()), // what somebody did
    index('audit_log_by_subject').on(table.subject, table.id.desc()), // what happened to something
    index('audit_log_by_action').on(table.action, table.id.desc()), // one kind of action
  ],
);
export type AuditEntry = typeof auditLog.$inferSelect;
