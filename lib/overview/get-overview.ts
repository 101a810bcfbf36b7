import { DateTime } from 'luxon';
import { getDatabase } from '@/db/client';
import { hasDemoBatch, listRecentBatches } from '@/db/queries/batches';
import { listDayCounts } from '@/db/queries/report-counts';
import { countCategories, type Span } from '@/db/queries/rollups';
import { compareWeeks } from '@/lib/overview/compare-weeks';
import { groupDays } from '@/lib/report/group-counts';
import { daysBetween, listDays } from '@/lib/report/week';
import { localZone } from '@/lib/text/local-zone';
import type { Category } from '@/lib/text/categories';

const batchesShown = 5;
const daysShown = 7;

export type DayCounts = { day: string } & Record<Category, number>;

/** The last seven local days, today so far included, beside the same span a week before; and the newest batches. */
export async function getOverview(now = new Date()) {
  const db = getDatabase();
  const { current, previous } = toSpans(now);
  const [counts, previousCounts, daily, batches, hasDemo] = await Promise.all([
    countCategories(db, current),
    countCategories(db, previous),
    listDayCounts(db, daysBetween(current)),
    listRecentBatches(db, { limit: batchesShown }),
    hasDemoBatch(db),
  ]);
  return { comparison: compareWeeks(counts, previousCounts), days: toDays(current, daily), batches, hasDemo };
}

function toSpans(now: Date) {
  const to = DateTime.fromJSDate(now, { zone: localZone });
  const from = to.startOf('day').minus({ days: daysShown - 1 });
  const lastWeek = { days: daysShown };
  return { current: toSpan(from, to), previous: toSpan(from.minus(lastWeek), to.minus(lastWeek)) };
}

function toSpan(from: DateTime, to: DateTime): Span {
  return { from: from.toJSDate().toISOString(), to: to.toJSDate().toISOString() };
}

/** One row a day, zeros where nothing came: a gap in a line would look like missing data. */
function toDays(span: Span, rows: Parameters<typeof groupDays>[1]): DayCounts[] {
  return groupDays(listDays(span), rows).map(({ day, counts }) => ({ day, ...counts }));
}
