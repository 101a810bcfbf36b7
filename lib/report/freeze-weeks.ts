import { createHash } from 'node:crypto';
import { getDatabase, type Db } from '@/db/client';
import { insertSnapshot, listFrozen } from '@/db/queries/report-snapshots';
import { shiftWeek, weekAt, type Week } from '@/lib/report/week';
import { getWeekReport } from '@/lib/report/week-report';
import { categories } from '@/lib/text/categories';

/** Weeks that were missed while nothing ran are frozen late, but not without end. */
const weeksBack = 12;

/** The weeks before the one of `now`, newest first. */
function listClosedWeeks(now: Date): Week[] {
  const current = weekAt(now);
  return Array.from({ length: weeksBack }, (_, index) => shiftWeek(current, -index - 1));
}

/** Freezes each closed week that is not frozen and had comments; gives their ids. Safe to repeat. */
export async function freezeClosedWeeks(now = new Date(), db: Db = getDatabase()): Promise<string[]> {
  const weeks = listClosedWeeks(now);
  const frozen = new Set(
    (
      await listFrozen(
        db,
        weeks.map(({ id }) => id),
      )
    ).map(({ week }) => week),
  );
  const frozenNow: string[] = [];
  for (const week of weeks.filter(({ id }) => !frozen.has(id)).reverse())
    if (await freezeWeek(db, week, now)) frozenNow.push(week.id);
  return frozenNow;
}

async function freezeWeek(db: Db, week: Week, now: Date): Promise<boolean> {
  const numbers = await getWeekReport(db, { week, now });
  if (categories.every((category) => numbers.counts[category] === 0)) return false;
  const hash = hashNumbers(numbers);
  return insertSnapshot(db, { week: week.id, frozenAt: now.toISOString(), hash, numbers });
}

/** Of the text that `/api/relatorio/semana/{semana}/congelado` gives. */
export function hashNumbers(numbers: unknown): string {
  return createHash('sha256').update(JSON.stringify(numbers)).digest('hex');
}
