import { composeArtistHeadline } from '@/lib/report/artist-headline';
import type { ArtistNumbers, ArtistRelease } from '@/lib/report/artist-numbers';
import { choosePeriod, listShownDays, type ArtistPeriod } from '@/lib/report/artist-period';
import { judgeSample } from '@/lib/report/charts/chart';
import { buildWeeklyBalanceChart, type WeeklyBalanceChart } from '@/lib/report/charts/weekly-balance-chart';
import { countOpinions, fewOpinions, sumCounts, toVoices, type Counts } from '@/lib/report/counts';
import { leastCell } from '@/lib/report/group-counts';
import { hideSmallCells, sumOf, type ToldCategories } from '@/lib/report/hide-small-cells';
import type { Highlight } from '@/lib/report/highlights';
import type { Phrase } from '@/lib/report/phrase';
import { noonOf, shiftDays, type Week } from '@/lib/report/week';
import { releaseWindowDays } from '@/lib/report/week-report';
import { balanceOf } from '@/lib/stats/balance';
import type { Category } from '@/lib/text/categories';

/** All that the report says of one artist; no cell of it tells of one to four comments. */
export type ArtistReport = {
  generatedAt: string;
  name: string;
  slug: string;
  week: Week;
  period: ArtistPeriod;
  /** The first and the last noon of the period, for date formatters. */
  noons: [Date, Date];
  /** Opinions in the period, and how many a report takes. */
  n: number;
  least: number;
  headline: Phrase;
  figures: Highlight[];
  split: SplitPart[];
  balance: WeeklyBalanceChart;
  releases: ReleaseRow[];
};

/** One category, or several that are too small to be told apart. */
export type SplitPart = {
  categories: Category[];
  comments: number;
  share: number;
  commentsBefore: number | null;
  shareBefore: number | null;
};

/** Null is a cell of one to four comments. */
type ReleaseRow = Omit<ArtistRelease, 'counts'> & {
  /** Of the day of release, for date formatters. */
  noon: Date | null;
  n: number;
  praise: number | null;
  criticism: number | null;
};

const releasesShown = 8;

export function composeArtistReport(numbers: ArtistNumbers): ArtistReport {
  const { generatedAt, name, slug, week } = numbers;
  const period = choosePeriod(numbers);
  const told = hideSmallCells([period.counts, ...(period.before ? [period.before] : [])]);
  return {
    generatedAt,
    name,
    slug,
    week,
    period,
    noons: [noonOf(period.first), noonOf(period.last)],
    n: countOpinions(period.counts),
    least: fewOpinions,
    headline: composeArtistHeadline({ name, period, told }),
    figures: listFigures(period, told),
    split: listParts(period, told),
    balance: buildBalance(numbers),
    releases: listReleases(numbers),
  };
}

function listFigures({ counts, before }: ArtistPeriod, { alone }: ToldCategories): Highlight[] {
  const [n, nBefore] = [countOpinions(counts), before ? countOpinions(before) : 0];
  const share = (id: 'elogios' | 'criticas', category: Category): Highlight => {
    const isTold = alone.includes(category);
    return {
      ...{ id, unit: 'share', n, nBefore },
      value: isTold ? counts[category] / n : null,
      before: isTold && before ? before[category] / nBefore : null,
    };
  };
  return [
    { id: 'comentarios', unit: 'comments', value: n, before: before && nBefore, n, nBefore },
    share('elogios', 'elogio'),
    share('criticas', 'critica'),
  ];
}

function listParts({ counts, before }: ArtistPeriod, { alone, together }: ToldCategories): SplitPart[] {
  const parts = [...alone.map((category) => [category]), ...(together.length > 0 ? [together] : [])];
  return parts.map((categories) => ({
    categories,
    comments: sumOf(categories, counts),
    share: sumOf(categories, counts) / countOpinions(counts),
    commentsBefore: before && sumOf(categories, before),
    shareBefore: before && sumOf(categories, before) / countOpinions(before),
  }));
}

/** Week by week as for all artists, but for weeks of one to four comments. */
function buildBalance(numbers: ArtistNumbers): WeeklyBalanceChart {
  const days = listShownDays(numbers);
  const chart = buildWeeklyBalanceChart({
    ...{ days, week: numbers.week, isClosed: false, modelChanges: [] },
    aroundReleases: numbers.releases.flatMap((release) => toAroundRelease(release, numbers)),
  });
  const voices = toVoices(sumCounts(days.map(({ counts }) => counts)));
  const isHidden = chart.weeks.some((week) => isSmall(week.voices.total));
  return {
    ...chart,
    ...judgeSample(voices.total),
    notice: isHidden ? { key: 'artist.balance.notice' } : null,
    title: { key: 'artist.balance.title', values: { balance: balanceOf(voices) ?? 0 } },
    weeks: chart.weeks.map((week) => (isSmall(week.voices.total) ? { ...week, balance: null } : week)),
  };
}

function toAroundRelease({ title, kind, releasedOn }: ArtistRelease, { name, days }: ArtistNumbers) {
  if (releasedOn === null) return [];
  const end = shiftDays(releasedOn, releaseWindowDays);
  const after = days.filter(({ day }) => day >= releasedOn && day < end).map(({ counts }) => counts);
  return [{ title, kind, artist: name, releasedOn, before: sumCounts([]), after: sumCounts(after) }];
}

/** Most commented first. */
function listReleases({ releases }: ArtistNumbers): ReleaseRow[] {
  return releases
    .filter(({ counts }) => countOpinions(counts) >= leastCell)
    .toSorted((a, b) => countOpinions(b.counts) - countOpinions(a.counts))
    .slice(0, releasesShown)
    .map(({ counts, ...release }) => ({
      ...release,
      noon: release.releasedOn === null ? null : noonOf(release.releasedOn),
      ...toCells(counts),
    }));
}

function toCells(counts: Counts) {
  const { alone } = hideSmallCells([counts]);
  const tell = (category: Category) => (alone.includes(category) ? counts[category] : null);
  return { n: countOpinions(counts), praise: tell('elogio'), criticism: tell('critica') };
}

const isSmall = (n: number) => n > 0 && n < leastCell;
