import { countOpinions, noCounts, sumCounts, type Counts } from '@/lib/report/counts';

/** An artist, a week of theirs, a tag or a release is told of from five comments on, and then whole: docs/adr/0014. */
export const leastCell = 5;

export type DayCounts = { day: string; counts: Counts };
export type ArtistCounts = { name: string | null; counts: Counts };
/** Monday is 1. */
export type HourCounts = { weekday: number; hour: number; counts: Counts };
/** `usual` is of the eight weeks before. The tags that are too rare to tell of stand together under a null code. */
export type TagCounts = { code: string | null; explanation: string; recent: number; usual: number };
type Named = { title: string; kind: string; artist: string | null };
export type ReleaseCounts = Named & { counts: Counts; before: Counts };
export type AroundRelease = Named & { artist: string; releasedOn: string; before: Counts; after: Counts };

/** A row for every day of `days`. */
export function groupDays(days: string[], rows: DayCounts[]): DayCounts[] {
  const ofDay = new Map(rows.map(({ day, counts }) => [day, counts]));
  return days.map((day) => ({ day, counts: ofDay.get(day) ?? noCounts }));
}

/** Most commented first; artists of fewer than five comments stand together, and alone only where they are five. */
export function groupArtists(rows: { artist: string; counts: Counts }[]): ArtistCounts[] {
  const artists = rows.map(({ artist, counts }) => ({ name: artist, counts }));
  const [named, small] = [artists.filter(isLarge), artists.filter((artist) => !isLarge(artist))];
  const together = { name: null, counts: sumCounts(small.map(({ counts }) => counts)) };
  return [
    ...named.toSorted((a, b) => countOpinions(b.counts) - countOpinions(a.counts)),
    ...(isLarge(together) ? [together] : []),
  ];
}

/**
 * Tags that five comments or more had recently, or none recently and five before, and the others together: without
 * them the sum of all tags would be too small, and each share of it too large.
 */
export function listKnownTags(rows: TagCounts[]): TagCounts[] {
  const rare = rows.filter(({ recent, usual }) => (recent || usual) < leastCell);
  if (rare.length === 0) return rows;
  const sum = (count: 'recent' | 'usual') => rare.reduce((total, row) => total + row[count], 0);
  const together = { code: null, explanation: '', recent: sum('recent'), usual: sum('usual') };
  return [...rows.filter((row) => !rare.includes(row)), together];
}

/** Newest first; those with five comments before and after. */
export function groupAroundReleases(
  rows: (Named & {
    artist: string;
    releaseId: number;
    releasedOn: string;
    isAfter: boolean;
    counts: Counts;
  })[],
): AroundRelease[] {
  return [...Map.groupBy(rows, ({ releaseId }) => releaseId).values()].flatMap((of) => {
    const before = of.find(({ isAfter }) => !isAfter)?.counts ?? noCounts;
    const after = of.find(({ isAfter }) => isAfter)?.counts ?? noCounts;
    const [first] = of;
    if (!first || !isLarge({ counts: before }) || !isLarge({ counts: after })) return [];
    const { title, kind, artist, releasedOn } = first;
    return { title, kind, artist, releasedOn, before, after };
  });
}

const isLarge = ({ counts }: { counts: Counts }) => countOpinions(counts) >= leastCell;
