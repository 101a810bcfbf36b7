import { getDatabase, type Database } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { approveSummary as approve } from '@/db/queries/summaries';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { AppError } from '@/lib/errors';
import { requireTrue } from '@/lib/summary/require-true';
import { changedMeanwhile } from '@/lib/summary/edit-summary';
import { requireSummary } from '@/lib/summary/require-summary';

type Approval = { week: string; version: number; actor: Actor };

/** Lets a version be sent. Throws 409 when it is approved already or another counts, 422 when it is no longer so. */
export async function approveSummary(
  { week, version, actor }: Approval,
  db: Database = getDatabase(),
): Promise<void> {
  const summary = await requireSummary(week, db);
  if (summary.version !== version) throw changedMeanwhile();
  if (summary.approvedAt)
    throw new AppError({ code: 'ja_aprovado', status: 409, message: 'Esta versão já está aprovada.' });
  await requireTrue(summary, db);
  await db.transaction(async (tx) => {
    if (!(await approve(tx, { week, version, approvedBy: actor.name }))) throw changedMeanwhile();
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'summary.approved',
      subject: `summary:${week}`,
      details: { versao: version },
    });
  });
}
