import { getDatabase, type Database } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { listWithoutSummary } from '@/db/queries/stakeholders';
import { claimSending, type StoredSummary } from '@/db/queries/summaries';
import { emit } from '@/inngest/client';
import { summaryReleased } from '@/inngest/events';
import { operator, signedBy, type Actor } from '@/lib/audit/actor';
import { AppError, NotFoundError } from '@/lib/errors';
import { changedMeanwhile } from '@/lib/summary/edit-summary';
import { requireSummary } from '@/lib/summary/require-summary';
import { requireTrue } from '@/lib/summary/require-true';

type Sending = {
  /** The one that was looked at. */
  version?: number;
  db?: Database;
};

/**
 * Releases the approved version of a week to all readers, once. Throws 409 when nothing is approved, it was sent or it
 * is another `version`, and 422 when the facts, counted anew, no longer bear it.
 */
export async function sendSummary(
  week: string,
  actor: Actor = operator,
  { version, db = getDatabase() }: Sending = {},
): Promise<void> {
  const summary = await requireApproved(week, db);
  if (version !== undefined && summary.version !== version) throw changedMeanwhile();
  if (summary.sentAt)
    throw new AppError({ code: 'ja_enviado', status: 409, message: 'O resumo desta semana já foi enviado.' });
  if (!(await releaseSummary(summary, actor, db))) throw changedMeanwhile();
}

/** Verifies, then hands over in one transaction; false when another version counts by now or somebody else sends it. */
export async function releaseSummary(summary: StoredSummary, actor: Actor, db: Database): Promise<boolean> {
  await requireTrue(summary, db);
  const { week, version } = summary;
  return db.transaction(async (tx) => {
    if (!(await claimSending(tx, summary))) return false;
    await emit(tx, [summaryReleased({ week, version, stakeholderId: null })]);
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'summary.sent',
      subject: `summary:${week}`,
      details: { versao: version },
    });
    return true;
  });
}

type Resending = { week: string; stakeholderId: string; actor: Actor };

/** Releases it to one reader more. Throws 404 for who is no confirmed reader, or has a message of the week already. */
export async function resendSummary(
  { week, stakeholderId, actor }: Resending,
  db: Database = getDatabase(),
): Promise<void> {
  const summary = await requireApproved(week, db);
  const [reader] = await listWithoutSummary(db, { week, id: stakeholderId, limit: 1 });
  if (!reader)
    throw new NotFoundError('Não é um leitor confirmado sem este resumo; o que já recebeu está em E-mails.');
  await requireTrue(summary, db);
  await db.transaction(async (tx) => {
    await emit(tx, [summaryReleased({ week, version: summary.version, stakeholderId })]);
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'summary.resent',
      subject: `summary:${week}`,
      details: { versao: summary.version, leitor: stakeholderId },
    });
  });
}

async function requireApproved(week: string, db: Database): Promise<StoredSummary> {
  const summary = await requireSummary(week, db);
  if (summary.approvedAt) return summary;
  throw new AppError({
    code: 'nao_aprovado',
    status: 409,
    message: 'Esta versão ainda não foi aprovada.',
  });
}
