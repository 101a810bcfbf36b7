import type { Db } from '@/db/client';
import {
  listArtistCounts,
  listBurstCounts,
  listCountsAroundReleases,
  listDayCounts,
  listDecisionCounts,
  listHourCounts,
  listModelCounts,
  listReleaseCounts,
  listTagCounts,
  type BurstCount,
  type DecisionCount,
} from '@/db/queries/report-counts';
import { countCategories } from '@/db/queries/rollups';
import { sumCounts, type Counts } from '@/lib/report/counts';
import {
  groupArtists,
  groupAroundReleases,
  groupDays,
  leastCell,
  listKnownTags,
  type AroundRelease,
  type ArtistCounts,
  type DayCounts,
  type HourCounts,
  type ReleaseCounts,
  type TagCounts,
} from '@/lib/report/group-counts';
import { listModelChanges, type ModelChange } from '@/lib/report/model-changes';
import {
  daysBetween,
  hoursOver,
  lastHours,
  listDays,
  shiftDays,
  shiftSpan,
  shiftWeek,
  spanSoFar,
} from '@/lib/report/week';
import type { Span, Week } from '@/lib/report/week';

export const weeksShown = 8;
export const daysOfWeek = 7;
export const recentHours = 48;
export const releaseWindowDays = 14;
const releaseWeeks = 6;
/** The 14 days before the oldest release that is shown. */
const daysCompared = releaseWeeks * daysOfWeek + releaseWindowDays;
const releasesShown = 8;

/**
 * The numbers of one report; everything it says is computed from these. An artist, a tag or a release is named from
 * five comments on; a cell of it, as one category of an artist, may be smaller.
 */
export type WeekReport = {
  generatedAt: string;
  week: Week;
  isClosed: boolean;
  /** What of the week has passed, and of the week before the hours that are over in this one. */
  span: Span;
  previousSpan: Span;
  counts: Counts;
  previousCounts: Counts;
  /** Every day from the start of the seventh week before, to the last day of `span`. */
  days: DayCounts[];
  /** Of the week, most commented first; what is too small to name stands together under a null name. */
  artists: ArtistCounts[];
  /** Local hours of the week that had comments. */
  hours: HourCounts[];
  /** The last 48 hours of `span`, and the eight weeks before them. */
  tags: TagCounts[];
  /** The artist's comments 14 days before and after each of the newest releases of six weeks. */
  aroundReleases: AroundRelease[];
  /** Opinions of seven days up to the last one that is over, beside the seven before; SPAM is not counted. */
  releases: ReleaseCounts[];
  /** How the comments of the week were decided. */
  decisions: DecisionCount[];
  /** Of the week; none where there was no burst, null where bursts were not counted yet. */
  bursts: BurstCount[] | null;
  /** Days on which another version began to decide most comments, as far back as anything is compared. */
  modelChanges: ModelChange[];
};

export async function getWeekReport(db: Db, { week, now }: { week: Week; now: Date }): Promise<WeekReport> {
  const span = spanSoFar(week, now);
  const previousSpan = shiftSpan(hoursOver(span, now), -1);
  const isClosed = Date.parse(week.to) <= now.getTime();
  const lastOfWeek = daysBetween(span).last;
  const [numbers, releases, aroundReleases] = await Promise.all([
    db.transaction((tx) => readNumbers(tx, { week, span, previousSpan }), ofOneMoment),
    // Compared with no other figure, and long to count: on connections of their own meanwhile.
    listReleaseCounts(db, { ...daysOfReleases({ span, isClosed }), least: leastCell }),
    listCountsAroundReleases(db, {
      days: { first: shiftDays(lastOfWeek, -releaseWeeks * daysOfWeek), last: lastOfWeek },
      windowDays: releaseWindowDays,
      limit: releasesShown,
    }),
  ]);
  const ofReleases = { releases, aroundReleases: groupAroundReleases(aroundReleases) };
  return { generatedAt: now.toISOString(), week, isClosed, span, previousSpan, ...numbers, ...ofReleases };
}

/** The last seven days that are over (from `since` on), and the seven before them. */
export function daysOfReleases({ span, isClosed }: Pick<WeekReport, 'span' | 'isClosed'>) {
  const { last: running } = daysBetween(span);
  const last = isClosed ? running : shiftDays(running, -1);
  const since = shiftDays(last, 1 - daysOfWeek);
  return { days: { first: shiftDays(since, -daysOfWeek), last }, since };
}

const ofOneMoment = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const;

/** All queries are sent at once: PostgreSQL counts the next while the rows of the last are read. */
async function readNumbers(tx: Db, { week, span, previousSpan }: Spans) {
  const weekDays = daysBetween(span);
  const shown = { from: shiftWeek(week, 1 - weeksShown).from, to: span.to };
  const eightWeeks = daysBetween(shown);
  const recent = lastHours(span, recentHours);
  const beforeRecent = shiftDays(daysBetween(recent).first, -1);
  const [hours, previousCounts, days, artists, tags, decisions, bursts, models] = await Promise.all([
    listHourCounts(tx, span),
    countCategories(tx, previousSpan),
    listDayCounts(tx, eightWeeks),
    listArtistCounts(tx, weekDays),
    listTagCounts(tx, {
      recent,
      usual: { first: shiftDays(beforeRecent, 1 - weeksShown * daysOfWeek), last: beforeRecent },
    }),
    listDecisionCounts(tx, weekDays),
    listBurstCounts(tx, weekDays),
    listModelCounts(tx, { first: shiftDays(eightWeeks.last, -daysCompared), last: eightWeeks.last }),
  ]);
  return {
    counts: sumCounts(hours.map(({ counts }) => counts)),
    previousCounts,
    days: groupDays(listDays(shown), days),
    artists: groupArtists(artists),
    hours,
    tags: listKnownTags(tags),
    decisions,
    bursts,
    modelChanges: listModelChanges(models),
  };
}

type Spans = Pick<WeekReport, 'week' | 'span' | 'previousSpan'>;
