import { findShareChange } from '@/lib/report/compare-shares';
import { countOpinions, fewOpinions, shareOf, sumCounts } from '@/lib/report/counts';
import type { Phrase } from '@/lib/report/phrase';
import { daysOfWeek, weeksShown, type WeekReport } from '@/lib/report/week-report';

export const leastVolumeChange = 0.2;

/** The one sentence of the week: the surest change of a share, else of the volume, else how it stands. */
export function composeHeadline(report: WeekReport): Phrase {
  const { counts, previousCounts } = report;
  const [n, nBefore] = [countOpinions(counts), countOpinions(previousCounts)];
  const period = report.isClosed ? 'closed' : 'open';
  if (n === 0) return composeSilence(report);
  if (n < fewOpinions) return { key: 'headline.few', values: { n, praised: counts.elogio, period } };

  const values = { n, praise: shareOf(counts, 'elogio') ?? 0, criticism: shareOf(counts, 'critica') ?? 0 };
  if (nBefore < fewOpinions) return { key: 'headline.alone', values };

  const moved = findShareChange(counts, previousCounts);
  if (moved) return { key: 'headline.moved', values: moved };

  const change = n / nBefore - 1;
  if (Math.abs(change) < leastVolumeChange) return { key: 'headline.steady', values };
  const direction = change > 0 ? 'up' : 'down';
  return { key: 'headline.volume', values: { ...values, change: Math.abs(change), direction, period } };
}

/** On a Monday morning the week before has something to say. */
function composeSilence({ days, isClosed }: WeekReport): Phrase {
  const thisWeek = (weeksShown - 1) * daysOfWeek;
  const lastWeek = sumCounts(days.slice(thisWeek - daysOfWeek, thisWeek).map(({ counts }) => counts));
  const n = countOpinions(lastWeek);
  if (isClosed || n < fewOpinions) return { key: 'headline.none' };
  return { key: 'headline.notYet', values: { n, praise: shareOf(lastWeek, 'elogio') ?? 0 } };
}
