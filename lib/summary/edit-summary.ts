import { getDatabase, type Database } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { appendVersion } from '@/db/queries/summaries';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { AppError } from '@/lib/errors';
import { requireClosedWeek } from '@/lib/summary/closed-week';
import { holdEvidence, loadFacts } from '@/lib/summary/load-evidence';
import { requireSummary } from '@/lib/summary/require-summary';
import { requireVerified } from '@/lib/summary/require-verified';
import type { SummaryTexts } from '@/lib/summary/summary-text';

type Edit = { week: string; version: number; texts: SummaryTexts; actor: Actor };

/**
 * A person's wording as the next version, which waits for approval. Throws 422 with every reason when it says what is
 * not so, and 409 when another version counts by now.
 */
export async function editSummary(
  { week, version, texts, actor }: Edit,
  db: Database = getDatabase(),
): Promise<void> {
  await requireSummary(week, db);
  const closed = requireClosedWeek(week);
  const facts = await loadFacts(db, closed);
  await db.transaction(async (tx) => {
    requireVerified(texts, await holdEvidence(tx, closed, facts));
    const next = {
      week,
      facts,
      writtenBy: 'pessoa',
      author: actor.name,
      texts,
      refusals: [],
    } as const;
    if (!(await appendVersion(tx, next, { after: version }))) throw changedMeanwhile();
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'summary.edited',
      subject: `summary:${week}`,
      details: { versao: version + 1 },
    });
  });
}

export const changedMeanwhile = () =>
  new AppError({
    code: 'resumo_mudou',
    status: 409,
    message: 'O resumo mudou enquanto isso: leia a nova versão antes.',
  });
