import type { ArtistNumbers } from '@/lib/report/artist-numbers';
import { countOpinions, fewOpinions, sumCounts, type Counts } from '@/lib/report/counts';
import { hasModelChange } from '@/lib/report/model-changes';
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
  /** Opinions in the hours that `before` has too. */
  nOver: number;
  /** Whether the same model labelled both sides: else a share may move by that alone. */
  isOneModel: boolean;
};

const fourWeeks = 28;

/**
 * The shortest period that has thirty opinions and thirty before it: the week so far beside the same hours of the one
 * before, else the 28 days up to yesterday beside the 28 before them, else eight weeks alone.
 */
export function choosePeriod(numbers: ArtistNumbers): ArtistPeriod {
  const { days, span, previousSpan, counts, countsOver, previousCounts, modelChanges } = numbers;
  const isOneModel = (first: string, last: string) => !hasModelChange(modelChanges, { first, last });
  if (isEnough(counts) && isEnough(previousCounts)) {
    const { first, last } = daysBetween(span);
    return {
      ...{ is: 'week', first, last, counts, before: previousCounts, nOver: countOpinions(countsOver) },
      isOneModel: isOneModel(daysBetween(previousSpan).first, last),
    };
  }
  const over = days.slice(0, -1); // today still runs
  const [now, before] = [over.slice(-fourWeeks), over.slice(-2 * fourWeeks, -fourWeeks)];
  if (isEnough(add(now)) && isEnough(add(before)))
    return {
      ...{ is: 'fourWeeks', ...endsOf(now), ...alone(add(now)), before: add(before) },
      isOneModel: isOneModel(endsOf(before).first, endsOf(now).last),
    };
  const shown = listShownDays(numbers);
  return { is: 'eightWeeks', ...endsOf(shown), ...alone(add(shown)), before: null, isOneModel: true };
}

/** The days of the eight weeks that end with the running one. */
export function listShownDays({ days, week }: Pick<ArtistNumbers, 'days' | 'week'>): DayCounts[] {
  const { first } = daysBetween(shiftWeek(week, 1 - weeksShown));
  return days.filter(({ day }) => day >= first);
}

const isEnough = (counts: Counts) => countOpinions(counts) >= fewOpinions;
const alone = (counts: Counts) => ({ counts, nOver: countOpinions(counts) });
const add = (days: DayCounts[]) => sumCounts(days.map(({ counts }) => counts));
const endsOf = (days: DayCounts[]) => ({ first: days[0]?.day ?? '', last: days.at(-1)?.day ?? '' });
