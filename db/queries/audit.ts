import type { Db } from '@/db/client';
import { auditLog, type AuditAction, type AuditSubject } from '@/db/schema/audit';

export type NewAuditEntry = {
  /** `user:<id>`, `token:<id>`, `system`, or `stakeholder:<id>` for a reader of the e-mail. */
  actor: string;
  actorName: string;
  action: AuditAction;
  subject?: `${AuditSubject}:${string}`;
  /** Ids, names of fields and counts; never what a listener wrote. */
  details?: Record<string, unknown>;
};

/** In the transaction of what it tells about. */
export async function recordAudit(tx: Db, entries: NewAuditEntry | NewAuditEntry[]): Promise<void> {
  const rows = [entries].flat();
  if (rows.length > 0) await tx.insert(auditLog).values(rows);
}
