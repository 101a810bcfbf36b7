import { z } from 'zod';
import { getDatabase, type Db } from '@/db/client';
import { appendRevision, getLastRevision, listFrozen } from '@/db/queries/report-snapshots';
import { countCategories } from '@/db/queries/rollups';
import type { ReportSnapshot } from '@/db/schema/report';
import { listClosedWeeks } from '@/lib/report/freeze-weeks';
import { weekReportSchema } from '@/lib/report/week-report-schema';
import { categories } from '@/lib/text/categories';

export const differencesSchema = z.array(
  z.object({ category: z.enum(categories), frozen: z.number(), now: z.number() }),
);
export type Differences = z.infer<typeof differencesSchema>;

/** Notes for each frozen week where corrections and late arrivals have moved its counts since the last note. */
export async function reviseFrozenWeeks(now = new Date(), db: Db = getDatabase()): Promise<string[]> {
  const revised: string[] = [];
  const weeks = listClosedWeeks(now).map(({ id }) => id);
  for (const snapshot of await listFrozen(db, weeks))
    if (await reviseWeek(db, snapshot, now)) revised.push(snapshot.week);
  return revised;
}

async function reviseWeek(db: Db, { week, numbers }: ReportSnapshot, now: Date): Promise<boolean> {
  const frozen = weekReportSchema.parse(numbers);
  const current = await countCategories(db, frozen.span);
  const differences = categories.flatMap((category) =>
    current[category] === frozen.counts[category]
      ? []
      : { category, frozen: frozen.counts[category], now: current[category] },
  );
  const last = await getLastRevision(db, week);
  const known = last ? differencesSchema.parse(last.differences) : [];
  if (JSON.stringify(known) === JSON.stringify(differences)) return false;
  await appendRevision(db, { week, revisedAt: now.toISOString(), differences });
  return true;
}
