import type { Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { insertSummary } from '@/db/queries/summaries';
import { operator, signedBy, type Actor } from '@/lib/audit/actor';
import type { Week } from '@/lib/report/week';
import type { Draft } from '@/lib/summary/draft-summary';
import type { Evidence } from '@/lib/summary/facts';
import { holdEvidence, loadFacts } from '@/lib/summary/load-evidence';
import { requireVerified } from '@/lib/summary/require-verified';
import { verifyTexts } from '@/lib/summary/verify/verify-texts';
import { writeTexts } from '@/lib/summary/write/write-texts';

/**
 * Verifies a draft against the database as it is now and keeps it as the first version of its week. What a person had
 * written waits for their approval; what passed by itself is approved by having passed. False when the week has one.
 */
export async function storeDraft(
  db: Db,
  { week, draft, actor = operator }: { week: Week; draft: Draft; actor?: Actor },
): Promise<boolean> {
  const facts = await loadFacts(db, week);
  return db.transaction(async (tx) => {
    const evidence = await holdEvidence(tx, week, facts);
    const { writtenBy, texts, attempts } = settle(draft, evidence);
    requireVerified(texts, evidence);
    const isNew = await insertSummary(
      tx,
      { week: week.id, facts, writtenBy, author: null, texts, refusals: attempts },
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

/** A quote that was withdrawn since the model used it leaves the text by rule. */
function settle(draft: Draft, evidence: Evidence): Draft {
  const refusals = verifyTexts(draft.texts, evidence);
  if (refusals.length === 0) return draft;
  const attempts = [...draft.attempts, { failure: null, refusals }];
  return { writtenBy: 'redator', texts: writeTexts(evidence), attempts };
}
