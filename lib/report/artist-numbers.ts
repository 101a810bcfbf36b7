import type { Db } from '@/db/client';
import {
  countArtistCategories,
  listArtistDayCounts,
  listArtistReleaseCounts,
} from '@/db/queries/artist-counts';
import { listModelCounts } from '@/db/queries/report-counts';
import type { ArtistPage } from '@/lib/report/artist-pages';
import type { Counts } from '@/lib/report/counts';
import { groupDays, type DayCounts } from '@/lib/report/group-counts';
import { listModelChanges, type ModelChange } from '@/lib/report/model-changes';
import {
  daysBetween,
  hoursOver,
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
  /** Today and the 56 days before it. */
  days: DayCounts[];
  /** In the days of eight weeks, the running one being the last. */
  releases: ArtistRelease[];
  /** Of those days and the ones before. */
  modelChanges: ModelChange[];
};

type Wanted = { artist: ArtistPage; now: Date };

export const daysBefore = 56;

export async function getArtistNumbers(db: Db, { artist, now }: Wanted): Promise<ArtistNumbers> {
  const { id: artistId, name, slug } = artist;
  const week = weekAt(now);
  const span = spanSoFar(week, now);
  const over = hoursOver(span, now);
  const previousSpan = shiftSpan(over, -1);
  const { last } = daysBetween(span);
  const days = { first: shiftDays(last, -daysBefore), last };
  const { first } = daysBetween(shiftWeek(week, 1 - weeksShown));
  return db.transaction(
    async (tx) => ({
      generatedAt: now.toISOString(),
      name,
      slug,
      week,
      span,
      previousSpan,
      counts: await countArtistCategories(tx, { artistId, span }),
      countsOver: await countArtistCategories(tx, { artistId, span: over }),
      previousCounts: await countArtistCategories(tx, { artistId, span: previousSpan }),
      days: groupDays(listEach(days), await listArtistDayCounts(tx, { artistId, days })),
      releases: await listArtistReleaseCounts(tx, { artistId, days: { first, last } }),
      modelChanges: listModelChanges(await listModelCounts(tx, days)),
    }),
    { isolationLevel: 'repeatable read', accessMode: 'read only' }, // figures and charts of one moment
  );
}

function listEach({ first }: { first: string }): string[] {
  return Array.from({ length: daysBefore + 1 }, (_, index) => shiftDays(first, index));
}
