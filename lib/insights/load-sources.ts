import type { Db } from '@/db/client';
import { listNewestSummaries } from '@/db/queries/questions';
import type { Source } from '@/lib/insights/source';
import { shiftWeek, weekAt } from '@/lib/report/week';
import { weekFactsSchema } from '@/lib/summary/facts';
import { summaryTextsSchema } from '@/lib/summary/summary-text';

const weeksBack = 8;
const summariesRead = 3;

/** The three newest summaries of the eight weeks that closed last, oldest first. */
export async function loadSources(db: Db, now: Date): Promise<Source[]> {
  const running = weekAt(now);
  const rows = await listNewestSummaries(db, {
    first: shiftWeek(running, -weeksBack).id,
    last: shiftWeek(running, -1).id,
    limit: summariesRead,
  });
  return rows.toReversed().map(({ week, facts, texts }) => ({
    week,
    facts: weekFactsSchema.parse(facts),
    texts: summaryTextsSchema.parse(texts),
  }));
}
