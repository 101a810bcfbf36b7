import { findShareChange, looksOfHeadline } from '@/lib/report/compare-shares';
import { findVolumeChange } from '@/lib/report/compare-volumes';
import {
  countOpinions,
  fewOpinions,
  shareOf,
  subtractCounts,
  sumCounts,
  type Counts,
} from '@/lib/report/counts';
import { hasModelChange } from '@/lib/report/model-changes';
import type { Phrase } from '@/lib/report/phrase';
import { daysBetween, hourOfWeek, shiftSpan } from '@/lib/report/week';
import { daysOfWeek, weeksShown, type WeekReport } from '@/lib/report/week-report';

/**
 * The one sentence of the week: the surest change of a share, else of the volume, else how it stands. No share is
 * compared across a change of the model that labels.
 */
export function composeHeadline(report: WeekReport): Phrase {
  const { counts, previousCounts } = report;
  const [n, nBefore] = [countOpinions(counts), countOpinions(previousCounts)];
  const period = report.isClosed ? 'closed' : 'open';
  if (n === 0) return composeSilence(report);
  if (n < fewOpinions) return { key: 'headline.few', values: { n, praised: counts.elogio, period } };

  const values = { n, praise: shareOf(counts, 'elogio') ?? 0, criticism: shareOf(counts, 'critica') ?? 0 };
  if (nBefore < fewOpinions) return { key: 'headline.alone', values };

  const isOneModel = !hasModelChange(report.modelChanges, comparedDays(report));
  const moved = isOneModel ? findShareChange(counts, previousCounts) : null;
  if (moved) return { key: 'headline.moved', values: moved };

  const volume = findVolumeChange(countOpinions(countHoursOver(report)), nBefore, looksOfHeadline);
  if (volume) return { key: 'headline.volume', values: { ...values, ...volume, period } };
  return { key: isOneModel ? 'headline.steady' : 'headline.alone', values };
}

function comparedDays({ span, previousSpan }: WeekReport) {
  return { first: daysBetween(previousSpan).first, last: daysBetween(span).last };
}

/** What was said in the hours that the span before has, too: the one that runs is not over. */
function countHoursOver({ counts, hours, span, previousSpan }: WeekReport): Counts {
  const { to } = shiftSpan(previousSpan, 1);
  if (Date.parse(to) === Date.parse(span.to)) return counts;
  const running = hours.filter(({ weekday, hour }) => (weekday - 1) * 24 + hour >= hourOfWeek(to));
  return subtractCounts(counts, sumCounts(running.map((of) => of.counts)));
}

/** On a Monday morning the week before has something to say. */
function composeSilence({ days, isClosed }: WeekReport): Phrase {
  const thisWeek = (weeksShown - 1) * daysOfWeek;
  const lastWeek = sumCounts(days.slice(thisWeek - daysOfWeek, thisWeek).map(({ counts }) => counts));
  const n = countOpinions(lastWeek);
  if (isClosed || n < fewOpinions) return { key: 'headline.none' };
  return { key: 'headline.notYet', values: { n, praise: shareOf(lastWeek, 'elogio') ?? 0 } };
}
