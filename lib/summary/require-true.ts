import type { Db } from '@/db/client';
import type { StoredSummary } from '@/db/queries/summaries';
import { requireClosedWeek } from '@/lib/summary/closed-week';
import { loadEvidence } from '@/lib/summary/load-evidence';
import { requireVerified } from '@/lib/summary/require-verified';
import { summaryTextsSchema } from '@/lib/summary/summary-text';

/** Recomputes the facts: a quote may have been withdrawn, a comment erased since the text was written. */
export async function requireTrue(
  { week, texts }: Pick<StoredSummary, 'week' | 'texts'>,
  db: Db,
): Promise<void> {
  requireVerified(summaryTextsSchema.parse(texts), await loadEvidence(db, requireClosedWeek(week)));
}
