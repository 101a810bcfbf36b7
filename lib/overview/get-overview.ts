import { DateTime } from 'luxon';
import { getDatabase } from '@/db/client';
import { hasDemoBatch, listRecentBatches } from '@/db/queries/batches';
import { listCategoryCounts, listDailyCounts, type DailyCount, type Span } from '@/db/queries/rollups';
import { localZone } from '@/lib/text/local-zone';
import { compareWeeks } from '@/lib/overview/compare-weeks';
import type { Category } from '@/lib/text/categories';

const batchesShown = 5;
const daysShown = 7;

export type DayCounts = { day: string } & Record<Category, number>;

/** The last seven local days, today so far included, beside the same span a week before; and the newest batches. */
export async function getOverview(now = new Date()) {
  const db = getDatabase();
  const { current, previous, days } = toSpans(now);
  const [counts, previousCounts, daily, batches, hasDemo] = await Promise.all([
    listCategoryCounts(db, current),
    listCategoryCounts(db, previous),
    listDailyCounts(db, { ...current, timeZone: localZone }),
    listRecentBatches(db, batchesShown),
    hasDemoBatch(db),
  ]);
  return { comparison: compareWeeks(counts, previousCounts), days: toDays(days, daily), batches, hasDemo };
}

function toSpans(now: Date) {
  const to = DateTime.fromJSDate(now, { zone: localZone });
  const from = to.startOf('day').minus({ days: daysShown - 1 });
  const days = Array.from({ length: daysShown }, (_, index) =>
    from.plus({ days: index }).toFormat('yyyy-MM-dd'),
  );
  const lastWeek = { days: daysShown };
  return { current: toSpan(from, to), previous: toSpan(from.minus(lastWeek), to.minus(lastWeek)), days };
}

function toSpan(from: DateTime, to: DateTime): Span {
  return { from: from.toJSDate().toISOString(), to: to.toJSDate().toISOString() };
}

/** One row a day, zeros where nothing came: a gap in a line would look like missing data. */
function toDays(days: string[], counts: DailyCount[]): DayCounts[] {
  const byKey = new Map(counts.map(({ day, category, comments }) => [`${day} ${category}`, comments]));
  return days.map((day) => {
    const count = (category: Category) => byKey.get(`${day} ${category}`) ?? 0;
    return {
      day,
      elogio: count('elogio'),
      critica: count('critica'),
      sugestao: count('sugestao'),
      duvida: count('duvida'),
      spam: count('spam'),
    };
  });
}
