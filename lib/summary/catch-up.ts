import { getDatabase, type Db } from '@/db/client';
import { countCategories } from '@/db/queries/rollups';
import { listSummarisedWeeks } from '@/db/queries/summaries';
import { countOpinions } from '@/lib/report/counts';
import { shiftWeek, weekAt, type Week } from '@/lib/report/week';
import { draftSummary } from '@/lib/summary/draft-summary';
import { loadEvidence } from '@/lib/summary/load-evidence';
import { storeDraft } from '@/lib/summary/store-draft';

/** Older weeks that were missed are nobody's news. */
const weeksBack = 8;

type Options = { now?: Date; db?: Db; weeks?: number };

/** Of the last closed weeks, those with opinions and without a summary, newest first. */
export async function listMissingWeeks({
  now = new Date(),
  db = getDatabase(),
  weeks = weeksBack,
}: Options = {}): Promise<Week[]> {
  const closed = Array.from({ length: weeks }, (_, index) => shiftWeek(weekAt(now), -index - 1));
  const ids = closed.map(({ id }) => id);
  const written = new Set(await listSummarisedWeeks(db, ids));
  const missing: Week[] = [];
  for (const week of closed) if (!written.has(week.id) && (await hasOpinions(db, week))) missing.push(week);
  return missing;
}

async function hasOpinions(db: Db, week: Week): Promise<boolean> {
  return countOpinions(await countCategories(db, week)) > 0;
}

/** Writes the missing summaries by rule: no model is asked, nobody is written to. Gives their weeks. */
export async function seedSummaries(options: { now: Date; db: Db; weeks: number }): Promise<string[]> {
  const { db } = options;
  const written: string[] = [];
  for (const week of await listMissingWeeks(options)) {
    const draft = await draftSummary(await loadEvidence(db, week), null);
    if (await storeDraft(db, { week, draft })) written.push(week.id);
  }
  return written;
}
