import { findShareChange } from '@/lib/report/compare-shares';
import { countOpinions, fewOpinions, shareOf, type Counts } from '@/lib/report/counts';
import type { Phrase } from '@/lib/report/phrase';
import type { WeekReport } from '@/lib/report/week-report';

const leastVolumeChange = 0.2;

/** The one sentence of the week: the surest change of a share, else of the volume, else how it stands. */
export function composeHeadline({ counts, previousCounts, isClosed }: WeekReport): Phrase {
  const period = isClosed ? 'closed' : 'open';
  const n = countOpinions(counts);
  if (n === 0) return composeSilence(previousCounts, isClosed);

  const standing = { n, praise: shareOf(counts, 'elogio') ?? 0, criticism: shareOf(counts, 'critica') ?? 0 };
  if (n < fewOpinions) return { key: 'headline.few', values: { n, praised: counts.elogio, period } };

  const change = findShareChange(counts, previousCounts);
  if (change) return { key: 'headline.moved', values: { ...change, period } };

  const volume = changeOf(n, countOpinions(previousCounts));
  if (volume === null || Math.abs(volume) < leastVolumeChange)
    return { key: 'headline.steady', values: { ...standing, period } };
  const direction = volume > 0 ? 'up' : 'down';
  return { key: 'headline.volume', values: { ...standing, change: Math.abs(volume), direction, period } };
}

function composeSilence(previousCounts: Counts, isClosed: boolean): Phrase {
  const n = countOpinions(previousCounts);
  if (n === 0 || isClosed) return { key: 'headline.none' };
  return { key: 'headline.notYet', values: { n, praise: shareOf(previousCounts, 'elogio') ?? 0 } };
}

function changeOf(n: number, before: number): number | null {
  return before < fewOpinions ? null : n / before - 1;
}
