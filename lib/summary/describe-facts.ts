import { countOpinions, shareOf } from '@/lib/report/counts';
import type { ComparedCounts, WeekFacts } from '@/lib/summary/facts';
import { opinions } from '@/lib/text/categories';

/** The facts as a model or an API reader sees them: with the shares that follow from the counts. */
export function describeFacts({ total, artists, releases, ...facts }: WeekFacts) {
  return {
    ...facts,
    total: describe(total),
    artists: artists.map(({ name, ...counts }) => ({ name, ...describe(counts) })),
    releases: releases.map(({ now, before, ...release }) => ({ ...release, ...describe({ now, before }) })),
  };
}

function describe({ now, before }: ComparedCounts) {
  return { now: withShares(now), before: before && withShares(before) };
}

function withShares(counts: ComparedCounts['now']) {
  return {
    opinions: countOpinions(counts),
    counts,
    percent: Object.fromEntries(
      opinions.map((category) => [category, Math.round((shareOf(counts, category) ?? 0) * 1_000) / 10]),
    ),
  };
}
