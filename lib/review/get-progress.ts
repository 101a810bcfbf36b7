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
  const from = DateTime.fromJSDate(now, { zone: localZone }).startOf('day');
  const day = { from: from.toJSDate().toISOString(), to: from.plus({ days: 1 }).toJSDate().toISOString() };
  const [today, waiting] = await Promise.all([
    countReviews(db, { userId, ...day }),
    countWaiting(db, { filters, atMost: mostCounted + 1 }),
  ]);
  return { today, waiting: Math.min(waiting, mostCounted), isMore: waiting > mostCounted };
}
