import type { Db } from '@/db/client';
import { hourlyCounts, hourlyTagCounts } from '@/db/schema/rollups';
import { windowsRead } from '@/lib/alerts/judge-windows';
import type { Category } from '@/lib/text/categories';

const hourMs = 3_600_000;

type Stored = {
  /** The end of the present window. */
  end: Date;
  /** By how many windows of 24 hours ago. */
  countOf: (ago: number) => number;
  category?: Category;
  artistId?: number;
};

/** Writes counts as decisions would, all of a window into its middle hour, each category from a source of its own. */
export async function storeWindows(db: Db, { end, countOf, category = 'elogio', artistId = 0 }: Stored) {
  const rows = windowsOf(end, countOf).map(({ hour, comments }) => ({
    ...{ hour, artistId, source: category },
    [category]: comments,
  }));
  await db.insert(hourlyCounts).values(rows);
}

export async function storeTagWindows(
  db: Db,
  { end, countOf, tagCode }: Pick<Stored, 'end' | 'countOf'> & { tagCode: string },
) {
  await db.insert(hourlyTagCounts).values(windowsOf(end, countOf).map((row) => ({ ...row, tagCode })));
}

function windowsOf(end: Date, countOf: (ago: number) => number) {
  return Array.from({ length: windowsRead }, (_, ago) => ({
    hour: new Date(end.getTime() - (24 * ago + 12) * hourMs).toISOString(),
    comments: countOf(ago),
  })).filter(({ comments }) => comments > 0);
}
