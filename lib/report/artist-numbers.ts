import type { Db } from '@/db/client';
import {
  countArtistCategories,
  listArtistDayCounts,
  listArtistReleaseCounts,
} from '@/db/queries/artist-counts';
import { listModelCounts, type Days } from '@/db/queries/report-counts';
import type { ArtistPage } from '@/lib/report/artist-pages';
import { countOpinions, sumCounts, type Counts } from '@/lib/report/counts';
import { groupDays, type DayCounts } from '@/lib/report/group-counts';
import { leaveOutSmallWeeks } from '@/lib/report/leave-out-small-weeks';
import { listModelChanges, type ModelChange } from '@/lib/report/model-changes';
import {
  daysBetween,
  hoursOver,
  listEach,
  mondayOf,
  shiftDays,
  shiftSpan,
  shiftWeek,
  spanSoFar,
  weekAt,
} from '@/lib/report/week';
import type { Span, Week } from '@/lib/report/week';
import { weeksShown } from '@/lib/report/week-report';

export type ArtistRelease = {
  title: string;
  kind: string;
  /** A local day; null where none is known. */
  releasedOn: string | null;
  counts: Counts;
};

/** What one artist's report is computed from. */
export type ArtistNumbers = {
  generatedAt: string;
  name: string;
  slug: string;
  week: Week;
  /** What of the week has passed, and of the week before the hours that are over in this one. */
  span: Span;
  previousSpan: Span;
  counts: Counts;
  /** Of the hours that are over. */
  countsOver: Counts;
  previousCounts: Counts;
  /** Opinions in eight weeks, the running one being the last: all of them, which is not told. */
  opinions: number;
  /** Today and the 56 days before it at least, from a Monday on; those of weeks of one to four opinions are empty. */
  days: DayCounts[];
  leftOut: string[];
  /** In the days of the eight weeks, but for those left out. */
  releases: ArtistRelease[];
  /** Of those days and the ones before. */
  modelChanges: ModelChange[];
};

type Wanted = { artist: ArtistPage; now: Date };

const daysBefore = 56;

export async function getArtistNumbers(db: Db, { artist, now }: Wanted): Promise<ArtistNumbers> {
  const { id: artistId, name, slug } = artist;
  const week = weekAt(now);
  const span = spanSoFar(week, now);
  const over = hoursOver(span, now);
  const previousSpan = shiftSpan(over, -1);
  const { last } = daysBetween(span);
  const days = daysUpTo(last);
  const eightWeeks = { first: daysBetween(shiftWeek(week, 1 - weeksShown)).first, last };
  return db.transaction(
    async (tx) => {
      const said = groupDays(listEach(days), await listArtistDayCounts(tx, { artistId, days }));
      const shown = said.filter(({ day }) => day >= eightWeeks.first).map(({ counts }) => counts);
      const told = leaveOutSmallWeeks(said);
      return {
        ...{ generatedAt: now.toISOString(), name, slug, week, span, previousSpan },
        counts: await countArtistCategories(tx, { artistId, span }),
        countsOver: await countArtistCategories(tx, { artistId, span: over }),
        previousCounts: await countArtistCategories(tx, { artistId, span: previousSpan }),
        opinions: countOpinions(sumCounts(shown)),
        ...told,
        releases: await listArtistReleaseCounts(tx, { artistId, days: eightWeeks, without: told.leftOut }),
        modelChanges: listModelChanges(await listModelCounts(tx, days)),
      };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' }, // figures and charts of one moment
  );
}

/** Of whole weeks, so that each can be judged, but for the running one. */
export function daysUpTo(last: string): Days {
  return { first: mondayOf(shiftDays(last, -daysBefore)), last };
}
