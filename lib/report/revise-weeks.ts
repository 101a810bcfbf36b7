import { z } from 'zod';
import { getDatabase, type Db } from '@/db/client';
import { appendRevisions, listFrozenCounts, listLastRevisions } from '@/db/queries/report-snapshots';
import { listWeekCounts } from '@/db/queries/rollups';
import { noCounts, type Counts } from '@/lib/report/counts';
import { categories } from '@/lib/text/categories';

export const differencesSchema = z.array(
  z.object({ category: z.enum(categories), frozen: z.number(), now: z.number() }),
);
export type Differences = z.infer<typeof differencesSchema>;

/**
 * Notes for each frozen week, however old, where corrections and late arrivals have moved its counts since the last
 * note; gives the ids.
 */
export async function reviseFrozenWeeks(now = new Date(), db: Db = getDatabase()): Promise<string[]> {
  const frozenWeeks = await listFrozenCounts(db);
  const [current, last] = await Promise.all([listWeekCounts(db), listLastRevisions(db)]);
  const currentOf = new Map(current.map(({ week, counts }) => [week, counts]));
  const knownOf = new Map(last.map(({ week, differences }) => [week, differencesSchema.parse(differences)]));
  const moved = frozenWeeks.flatMap(({ week, counts }) => {
    const differences = compare(counts, currentOf.get(week) ?? noCounts);
    const known = knownOf.get(week) ?? [];
    return JSON.stringify(known) === JSON.stringify(differences) ? [] : { week, differences };
  });
  await appendRevisions(
    db,
    moved.map((revision) => ({ ...revision, revisedAt: now.toISOString() })),
  );
  return moved.map(({ week }) => week);
}

function compare(frozen: Counts, current: Counts): Differences {
  return categories.flatMap((category) =>
    current[category] === frozen[category]
      ? []
      : { category, frozen: frozen[category], now: current[category] },
  );
}
