import { getDatabase, type Database } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { listSummaryReaders } from '@/db/queries/stakeholders';
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

type Resending = { week: string; stakeholderId: string; isRepeat: boolean; actor: Actor };

/**
 * Releases it to one reader more or, as a repeat, once more to who has it. Throws 404 for who is no confirmed reader; 409
 * for who has it, unless it is a repeat, and while it is open whether the last message leaves.
 */
export async function resendSummary(
  { week, stakeholderId, isRepeat, actor }: Resending,
  db: Database = getDatabase(),
): Promise<void> {
  const summary = await requireApproved(week, db);
  const copy = await requireNextCopy({ week, id: stakeholderId, isRepeat }, db);
  await requireTrue(summary, db);
  await db.transaction(async (tx) => {
    const { version } = summary;
    await emit(tx, [summaryReleased({ week, version, stakeholderId, ...(copy > 1 && { copy }) })]);
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'summary.resent',
      subject: `summary:${week}`,
      details: { versao: summary.version, leitor: stakeholderId, ...(copy > 1 && { copia: copy }) },
    });
  });
}

type Wanted = { week: string; id: string; isRepeat: boolean };

/** From 1. Two that ask at once are given the same, so that one message is written. */
async function requireNextCopy({ week, id, isRepeat }: Wanted, db: Database): Promise<number> {
  const [reader] = await listSummaryReaders(db, { week, id, limit: 1 });
  if (!reader) throw new NotFoundError('Não há leitor confirmado com este id.');
  if (reader.copies > 0 && !isRepeat) throw hasIt();
  if (reader.isWaiting) throw isOpen();
  return reader.copies + 1;
}

const hasIt = () =>
  new AppError({
    code: 'leitor_ja_recebeu',
    status: 409,
    message: 'Já há uma mensagem desta semana para este leitor; `repetir` envia outra.',
  });

const isOpen = () =>
  new AppError({
    code: 'mensagem_em_aberto',
    status: 409,
    message: 'A mensagem anterior a este leitor ainda pode sair: veja em E-mails.',
  });

async function requireApproved(week: string, db: Database): Promise<StoredSummary> {
  const summary = await requireSummary(week, db);
  if (summary.approvedAt) return summary;
  throw new AppError({
    code: 'nao_aprovado',
    status: 409,
    message: 'Esta versão ainda não foi aprovada.',
  });
}
