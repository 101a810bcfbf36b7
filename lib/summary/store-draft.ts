import type { Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { insertSummary } from '@/db/queries/summaries';
import { operator, signedBy, type Actor } from '@/lib/audit/actor';
import type { Week } from '@/lib/report/week';
import type { Draft } from '@/lib/summary/draft-summary';
import { loadEvidence } from '@/lib/summary/load-evidence';
import { requireVerified } from '@/lib/summary/require-verified';

/**
 * Verifies a draft against the database as it is now and keeps it as the first version of its week. What a person had
 * written waits for their approval; what passed by itself is approved by having passed. False when the week has one.
 */
export async function storeDraft(
  db: Db,
  { week, draft, actor = operator }: { week: Week; draft: Draft; actor?: Actor },
): Promise<boolean> {
  const evidence = await loadEvidence(db, week);
  requireVerified(draft.texts, evidence);
  const { writtenBy, texts, attempts } = draft;
  return db.transaction(async (tx) => {
    const isNew = await insertSummary(
      tx,
      { week: week.id, facts: evidence.facts, writtenBy, author: null, texts, refusals: attempts },
      { isApproved: actor.key === operator.key },
    );
    if (isNew)
      await recordAudit(tx, {
        ...signedBy(actor),
        action: 'summary.generated',
        subject: `summary:${week.id}`,
        details: { escrito_por: writtenBy, recusas: attempts.length },
      });
    return isNew;
  });
}
