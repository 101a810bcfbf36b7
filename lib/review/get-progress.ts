import { DateTime } from 'luxon';
import { getDatabase, type Db } from '@/db/client';
import { countWaiting } from '@/db/queries/review-queue';
import { countReviews } from '@/db/queries/reviews';
import { localZone } from '@/lib/text/local-zone';
import { readReviewSearch, type ReviewSearch } from '@/lib/review/review-search';

const mostCounted = 500;

export type Progress = { today: number; waiting: number; isMore: boolean };

/** What a person has reviewed today in São Paulo, and how much of the queue is left: no further than 500. */
export async function getProgress(
  { userId, search, now }: { userId: string; search: ReviewSearch; now: Date },
  db: Db = getDatabase(),
): Promise<Progress> {
  const { filters } = await readReviewSearch(db, search);
  const [today, waiting] = await Promise.all([
    countToday(userId, now, db),
    countWaiting(db, { filters, atMost: mostCounted + 1 }),
  ]);
  return { today, waiting: Math.min(waiting, mostCounted), isMore: waiting > mostCounted };
}

/** What a person has reviewed on the day of `now` in São Paulo. */
export async function countToday(userId: string, now: Date, db: Db = getDatabase()): Promise<number> {
  const from = DateTime.fromJSDate(now, { zone: localZone }).startOf('day');
  const to = from.plus({ days: 1 });
  const day = { from: from.toJSDate().toISOString(), to: to.toJSDate().toISOString() };
  return countReviews(db, { userId, ...day });
}
