import { buildMovedReleasesChart } from '@/lib/report/charts/moved-releases-chart';
import { buildTagsChart } from '@/lib/report/charts/tags-chart';
import { scoreShares } from '@/lib/report/compare-shares';
import { findVolumeChange } from '@/lib/report/compare-volumes';
import { countOpinions, fewOpinions, shareOf, type Counts } from '@/lib/report/counts';
import { leastChange } from '@/lib/report/find-surest';
import type { ArtistCounts } from '@/lib/report/group-counts';
import { daysBetween } from '@/lib/report/week';
import { daysOfWeek, recentHours, type WeekReport } from '@/lib/report/week-report';
import { isBeyondChance } from '@/lib/stats/beyond-chance';
import { isSafeName } from '@/lib/summary/verify/safe-name';
import type { ComparedCounts, WeekFacts } from '@/lib/summary/facts';
import { opinions, type Category } from '@/lib/text/categories';

const artistsKept = 20;
const movesKept = 3;
const releasesKept = 3;
const tagsKept = 3;
/** A smaller crowd has no share to speak of. */
export const leastOfArtist = 10;

type Given = {
  numbers: WeekReport;
  previousArtists: ArtistCounts[];
  frozenHash: string | null;
};

/** The facts of a closed week. Names that could carry a link, a number or a disguise into the text are left out. */
export function composeFacts({ numbers, previousArtists, frozenHash }: Given): WeekFacts {
  const { week, counts, previousCounts } = numbers;
  const { first, last } = daysBetween(week);
  const total = { now: counts, before: hasAny(previousCounts) ? previousCounts : null };
  const artists = listArtists(numbers.artists, previousArtists);
  return {
    week: { id: week.id, year: week.year, number: week.number, first, last },
    frozenHash,
    total,
    isVolumeNews: isVolumeNews(counts, previousCounts),
    moves: listMoves(total, fewOpinions),
    days: numbers.days.slice(-daysOfWeek).map((of) => ({ day: of.day, opinions: countOpinions(of.counts) })),
    artists,
    artistMoves: listArtistMoves(artists),
    releases: listReleases(numbers),
    tags: listTags(numbers),
  };
}

function listArtists(artists: ArtistCounts[], previous: ArtistCounts[]): WeekFacts['artists'] {
  const before = new Map(previous.map(({ name, counts }) => [name, counts]));
  return artists
    .flatMap(({ name, counts }) =>
      name !== null && isSafeName(name) ? [{ name, now: counts, before: before.get(name) ?? null }] : [],
    )
    .slice(0, artistsKept);
}

/** The moves of every category between two crowds of `least` or more, surest first. */
function listMoves({ now, before }: ComparedCounts, least: number, looks = 1): WeekFacts['moves'] {
  if (!before || Math.min(countOpinions(now), countOpinions(before)) < least) return [];
  return opinions
    .map((category) => {
      const z = scoreShares(now, before, category);
      const change = (shareOf(now, category) ?? 0) - (shareOf(before, category) ?? 0);
      return { category, z, isNews: Math.abs(change) >= leastChange && isBeyondChance(z, looks) };
    })
    .toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z));
}

/** Whoever looks at every artist and category finds something by chance, and pays for each look. */
function listArtistMoves(artists: WeekFacts['artists']): WeekFacts['artistMoves'] {
  const told = new Set<Category>(['elogio', 'critica']);
  const comparable = artists.filter(
    ({ now, before }) => listMoves({ now, before }, leastOfArtist).length > 0,
  );
  return comparable
    .flatMap(({ name, now, before }) =>
      listMoves({ now, before }, leastOfArtist, comparable.length * told.size).map((move) => ({
        name,
        ...move,
      })),
    )
    .filter(({ category }) => told.has(category))
    .toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z))
    .slice(0, movesKept);
}

function listReleases(numbers: WeekReport): WeekFacts['releases'] {
  const { rows } = buildMovedReleasesChart(numbers);
  return rows
    .flatMap(({ title, artist, z }) => {
      const found = numbers.releases.find((one) => one.title === title && one.artist === artist);
      if (!found || !isSafeName(title) || (artist !== null && !isSafeName(artist))) return [];
      const { counts: now, before } = found;
      return [{ name: title, artist, now, before, z, isNews: isBeyondChance(z, rows.length) }];
    })
    .slice(0, releasesKept);
}

/** Explanations read "Letra da música: poesia, sentido, rimas". */
function listTags(numbers: WeekReport): WeekFacts['tags'] {
  const { rows, isRising } = buildTagsChart(numbers);
  const named = rows.map(({ explanation, comments, times }) => ({
    name: explanation.split(':', 1)[0]?.trim() ?? '',
    comments,
    times,
  }));
  return {
    hours: recentHours,
    isRising,
    rows: named.filter(({ name }) => isSafeName(name)).slice(0, tagsKept),
  };
}

function isVolumeNews(now: Counts, before: Counts): boolean {
  const [n, nBefore] = [countOpinions(now), countOpinions(before)];
  if (Math.min(n, nBefore) < fewOpinions) return false;
  return findVolumeChange(n, nBefore) !== null;
}

function hasAny(counts: Counts): boolean {
  return Object.values(counts).some((count) => count > 0);
}
