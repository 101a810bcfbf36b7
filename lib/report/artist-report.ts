import { composeArtistHeadline } from '@/lib/report/artist-headline';
import type { ArtistNumbers, ArtistRelease } from '@/lib/report/artist-numbers';
import { choosePeriod, listShownDays, type ArtistPeriod } from '@/lib/report/artist-period';
import { buildWeeklyBalanceChart, type WeeklyBalanceChart } from '@/lib/report/charts/weekly-balance-chart';
import { countOpinions, fewOpinions, shareOf, sumCounts, toVoices } from '@/lib/report/counts';
import { leastCell } from '@/lib/report/group-counts';
import type { Highlight } from '@/lib/report/highlights';
import type { Phrase } from '@/lib/report/phrase';
import { noonOf, shiftDays, type Span, type Week } from '@/lib/report/week';
import { releaseWindowDays } from '@/lib/report/week-report';
import { balanceOf } from '@/lib/stats/balance';
import { opinions, type Category } from '@/lib/text/categories';

/** All that the report says of one artist. Their weeks and releases are told of from five opinions on, and then whole. */
export type ArtistReport = {
  generatedAt: string;
  name: string;
  slug: string;
  week: Week;
  period: ArtistPeriod;
  previousSpan: Span;
  /** The first and the last noon of the period, for date formatters. */
  noons: [Date, Date];
  /** Opinions in the period, and how many a report takes. */
  n: number;
  least: number;
  headline: Phrase;
  figures: Highlight[];
  split: SplitRow[];
  balance: WeeklyBalanceChart;
  releases: ReleaseRow[];
};

export type SplitRow = {
  category: Category;
  comments: number;
  share: number | null;
  commentsBefore: number | null;
  shareBefore: number | null;
};

type ReleaseRow = Omit<ArtistRelease, 'counts'> & {
  /** Of the day of release, for date formatters. */
  noon: Date | null;
  n: number;
  praise: number;
  criticism: number;
};

const releasesShown = 8;

export function composeArtistReport(numbers: ArtistNumbers): ArtistReport {
  const { generatedAt, name, slug, week, previousSpan } = numbers;
  const period = choosePeriod(numbers);
  return {
    generatedAt,
    name,
    slug,
    week,
    period,
    previousSpan,
    noons: [noonOf(period.first), noonOf(period.last)],
    n: countOpinions(period.counts),
    least: fewOpinions,
    headline: composeArtistHeadline(name, period),
    figures: listFigures(period),
    split: listSplit(period),
    balance: buildBalance(numbers),
    releases: listReleases(numbers),
  };
}

function listFigures({ counts, before }: ArtistPeriod): Highlight[] {
  const [n, nBefore] = [countOpinions(counts), before ? countOpinions(before) : 0];
  const share = (id: 'elogios' | 'criticas', category: Category): Highlight => ({
    ...{ id, unit: 'share', n, nBefore },
    value: shareOf(counts, category),
    before: before && shareOf(before, category),
  });
  return [
    { id: 'comentarios', unit: 'comments', value: n, before: before && nBefore, n, nBefore },
    share('elogios', 'elogio'),
    share('criticas', 'critica'),
  ];
}

function listSplit({ counts, before }: ArtistPeriod): SplitRow[] {
  return opinions.map((category) => ({
    category,
    comments: counts[category],
    share: shareOf(counts, category),
    commentsBefore: before && before[category],
    shareBefore: before && shareOf(before, category),
  }));
}

/** Week by week as for all artists, but for those that are left out. */
function buildBalance(numbers: ArtistNumbers): WeeklyBalanceChart {
  const days = listShownDays(numbers);
  const chart = buildWeeklyBalanceChart({
    ...{ days, week: numbers.week, isClosed: false, modelChanges: numbers.modelChanges },
    aroundReleases: listDiscussed(numbers).flatMap((release) => toAroundRelease(release, numbers)),
  });
  const balance = balanceOf(toVoices(sumCounts(days.map(({ counts }) => counts)))) ?? 0;
  const weeks = chart.weeks.map((of) => ({ ...of, isHidden: isLeftOut(of.week, numbers) }));
  return {
    ...chart,
    title: { key: 'artist.balance.title', values: { balance } },
    notice: weeks.some(({ isHidden }) => isHidden) ? { key: 'artist.balance.notice' } : null,
    weeks,
  };
}

function isLeftOut({ from }: Week, { leftOut }: ArtistNumbers): boolean {
  return leftOut.includes(from.slice(0, 10));
}

function toAroundRelease({ title, kind, releasedOn }: ArtistRelease, { name, days }: ArtistNumbers) {
  if (releasedOn === null) return [];
  const end = shiftDays(releasedOn, releaseWindowDays);
  const after = days.filter(({ day }) => day >= releasedOn && day < end).map(({ counts }) => counts);
  return [{ title, kind, artist: name, releasedOn, before: sumCounts([]), after: sumCounts(after) }];
}

/** Most commented first. */
function listReleases(numbers: ArtistNumbers): ReleaseRow[] {
  return listDiscussed(numbers)
    .toSorted((a, b) => countOpinions(b.counts) - countOpinions(a.counts))
    .slice(0, releasesShown)
    .map(({ counts, ...release }) => ({
      ...release,
      noon: release.releasedOn === null ? null : noonOf(release.releasedOn),
      ...{ n: countOpinions(counts), praise: counts.elogio, criticism: counts.critica },
    }));
}

function listDiscussed({ releases }: ArtistNumbers): ArtistRelease[] {
  return releases.filter(({ counts }) => countOpinions(counts) >= leastCell);
}
