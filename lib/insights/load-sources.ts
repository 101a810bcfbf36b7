import type { Db } from '@/db/client';
import { listSummaries } from '@/db/queries/summaries';
import type { Source } from '@/lib/insights/source';
import { shiftWeek, weekAt } from '@/lib/report/week';
import { weekFactsSchema } from '@/lib/summary/facts';
import { summaryTextsSchema } from '@/lib/summary/summary-text';

const weeksBack = 8;
const summariesRead = 3;

/** The three newest summaries of the eight weeks that closed last, oldest first. */
export async function loadSources(db: Db, now: Date): Promise<Source[]> {
  const running = weekAt(now);
  const oldest = shiftWeek(running, -weeksBack).id;
  const newest = await listSummaries(db, { before: running.id, limit: summariesRead });
  return newest
    .filter(({ week }) => week >= oldest)
    .toReversed()
    .map(({ week, facts, texts }) => ({
      week,
      facts: weekFactsSchema.parse(facts),
      texts: summaryTextsSchema.parse(texts),
    }));
}
