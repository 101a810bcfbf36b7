import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';

export const auditActions = [
  'session.started',
  'session.refused',
  'person.registered',
  'person.invited',
  'person.role_changed',
  'person.disabled',
  'person.enabled',
  'person.reset',
  'password.set',
  'token.created',
  'token.rotated',
  'token.revoked',
  'comment.corrected',
  'comment.erased',
  'comment.reviewed',
  'review.undone',
  'review.skipped',
  'review.flagged',
  'second_opinion.given',
  'adjudication.settled',
  'comments.bulk_corrected',
  'comments.bulk_undone',
  'comments.reclassified',
  'comments.exported',
  'dataset.item_added',
  'dataset.item_removed',
  'dataset.filled',
  'dataset.emptied',
  'dataset.exported',
  'quote.approved',
  'quote.passed',
  'quote.withdrawn',
  'tag.created',
  'tag.changed',
  'tag.merged',
  'view.created',
  'view.renamed',
  'view.deleted',
  'task.cancelled',
  'demo.cleared',
  'webhook.created',
  'webhook.changed',
  'webhook.rotated',
  'webhook.deleted',
  'webhook.tested',
  'webhook.replayed',
  'setting.changed',
  'summary.generated',
  'summary.edited',
  'summary.approved',
  'summary.sent',
  'summary.resent',
  'stakeholder.added',
  'stakeholder.invited',
  'stakeholder.confirmed',
  'stakeholder.left',
  'stakeholder.removed',
  'message.settled',
  'suppression.lifted',
  'audit.exported',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** What an entry can be about. */
export const auditSubjects = [
  'user',
  'token',
  'comment',
  'tag',
  'task',
  'view',
  'dataset',
  'webhook',
  'setting',
  'summary',
  'stakeholder',
  'message',
  'suppression',
] as const;
export type AuditSubject = (typeof auditSubjects)[number];

/** Who did what, when. Rows are only ever added: a trigger refuses anything else. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull().defaultNow(),
    /** `user:<id>`, `token:<id>` or `system`; who that was is in `actorName`, also after they are gone. */
    actor: text().notNull(),
    actorName: text().notNull(),
    /** One of `auditActions` when it was written: `<noun>.<past tense>`. */
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
