import { countOpinions, fewOpinions, shareOf } from '@/lib/report/counts';
import type { ApprovedQuote, ComparedCounts, Evidence, WeekFacts } from '@/lib/summary/facts';
import { hashText } from '@/lib/text/hash';
import type { Category } from '@/lib/text/categories';

export type Move = {
  category: Category;
  share: number;
  before: number;
  /** Of a hundred, without sign. */
  points: number;
  /** Whether it may be said to have doubled. */
  isDouble: boolean;
  isUp: boolean;
};

/** What happened in a week, in the order it is told; null for what is not worth a word. */
export type Outline = {
  week: WeekFacts['week'];
  n: number;
  before: number | null;
  /** Of the volume, 0.2 = 20 % more; null where it is no news. */
  change: number | null;
  isFew: boolean;
  counts: WeekFacts['total']['now'];
  move: Move | null;
  artists: { name: string; n: number; praise: number; criticism: number }[];
  artistMove: (Move & { name: string }) | null;
  releaseMove: (Move & { name: string }) | null;
  tag: { name: string; comments: number; times: number | null; isRising: boolean } | null;
  hours: number;
  peak: { day: string; opinions: number } | null;
  spam: number;
  /** The same choice for the same week and place, another elsewhere. */
  pick<T>(place: string, options: [T, ...T[]]): T;
};

const artistsTold = 2;

export function outlineWeek(facts: WeekFacts): Outline {
  const { total, week, tags } = facts;
  const [n, before] = [countOpinions(total.now), total.before && countOpinions(total.before)];
  const [tag] = tags.rows;
  const news = facts.moves.find(({ isNews }) => isNews);
  return {
    week,
    n,
    before,
    change: facts.isVolumeNews && before ? n / before - 1 : null,
    isFew: n < fewOpinions,
    counts: total.now,
    move: news ? toMove(total, news.category) : null,
    artists: facts.artists.slice(0, artistsTold).map(({ name, now }) => ({
      name,
      n: countOpinions(now),
      praise: shareOf(now, 'elogio') ?? 0,
      criticism: shareOf(now, 'critica') ?? 0,
    })),
    artistMove: findArtistMove(facts),
    releaseMove: findReleaseMove(facts),
    tag: tag ? { ...tag, isRising: tags.isRising } : null,
    hours: tags.hours,
    peak: findPeak(facts),
    spam: total.now.spam,
    pick: (place, options) => options[hashText(`${week.id} ${place}`) % options.length] ?? options[0],
  };
}

function findArtistMove({ artistMoves, artists }: WeekFacts): Outline['artistMove'] {
  const news = artistMoves.find(({ isNews }) => isNews);
  const artist = artists.find(({ name }) => name === news?.name);
  const move = news && artist ? toMove(artist, news.category) : null;
  return move && artist ? { ...move, name: artist.name } : null;
}

/** By whichever of praise and criticism moved more. */
function findReleaseMove({ releases }: WeekFacts): Outline['releaseMove'] {
  const release = releases.find(({ isNews }) => isNews);
  if (!release) return null;
  const [move] = (['elogio', 'critica'] as const)
    .flatMap((category) => toMove(release, category) ?? [])
    .toSorted((a, b) => b.points - a.points);
  return move ? { ...move, name: release.name } : null;
}

/** Null where the rounded shares are the same: there is nothing to tell. */
function toMove({ now, before }: ComparedCounts, category: Category): Move | null {
  const [share, earlier] = [shareOf(now, category), before && shareOf(before, category)];
  if (share === null || earlier === null) return null;
  const points = Math.round(Math.abs(share - earlier) * 100);
  if (points === 0 || Math.round(share * 100) === Math.round(earlier * 100)) return null;
  const ratio = earlier > 0 ? share / earlier : 0;
  return {
    category,
    share,
    before: earlier,
    points,
    isDouble: ratio >= 1.9 && ratio < 2.4,
    isUp: share > earlier,
  };
}

/** The one day that stands out by itself. */
function findPeak({ days }: WeekFacts): Outline['peak'] {
  const [first, second] = days.toSorted((a, b) => b.opinions - a.opinions);
  return first && second && first.opinions > second.opinions ? first : null;
}

const quotesShown = 3;
const quoteLength = 240;

/** The newest of each kind, praise first. */
export function chooseQuotes({ quotes }: Evidence): { commentId: string; text: string }[] {
  const order: ApprovedQuote['category'][] = ['elogio', 'critica', 'sugestao', 'duvida'];
  return order
    .flatMap(
      (wanted) =>
        quotes.find(({ category, text }) => category === wanted && text.length <= quoteLength) ?? [],
    )
    .slice(0, quotesShown)
    .map(({ commentId, text }) => ({ commentId, text }));
}
