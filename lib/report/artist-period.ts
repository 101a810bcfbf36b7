import type { ArtistNumbers } from '@/lib/report/artist-numbers';
import { countOpinions, fewOpinions, sumCounts, type Counts } from '@/lib/report/counts';
import type { DayCounts } from '@/lib/report/group-counts';
import { daysBetween, shiftWeek } from '@/lib/report/week';
import { weeksShown } from '@/lib/report/week-report';

/** What an artist's shares are of; `before` is as long, and null where there is nothing to compare with. */
export type ArtistPeriod = {
  is: 'week' | 'fourWeeks' | 'eightWeeks';
  /** Local days, both included. */
  first: string;
  last: string;
  counts: Counts;
  before: Counts | null;
};

const fourWeeks = 28;

/**
 * The shortest period that has thirty opinions and thirty before it: the week so far beside the same hours of the one
 * before, else the 28 days up to yesterday beside the 28 before them, else eight weeks alone.
 */
export function choosePeriod(numbers: ArtistNumbers): ArtistPeriod {
  const { days, span, counts, previousCounts } = numbers;
  if (isEnough(counts) && isEnough(previousCounts))
    return { is: 'week', ...daysBetween(span), counts, before: previousCounts };
  const over = days.slice(0, -1); // today still runs
  const [now, before] = [over.slice(-fourWeeks), over.slice(-2 * fourWeeks, -fourWeeks)];
  if (isEnough(add(now)) && isEnough(add(before)))
    return { is: 'fourWeeks', ...endsOf(now), counts: add(now), before: add(before) };
  const shown = listShownDays(numbers);
  return { is: 'eightWeeks', ...endsOf(shown), counts: add(shown), before: null };
}

/** The days of the eight weeks that end with the running one. */
export function listShownDays({ days, week }: Pick<ArtistNumbers, 'days' | 'week'>): DayCounts[] {
  const { first } = daysBetween(shiftWeek(week, 1 - weeksShown));
  return days.filter(({ day }) => day >= first);
}

const isEnough = (counts: Counts) => countOpinions(counts) >= fewOpinions;
const add = (days: DayCounts[]) => sumCounts(days.map(({ counts }) => counts));
const endsOf = (days: DayCounts[]) => ({ first: days[0]?.day ?? '', last: days.at(-1)?.day ?? '' });
