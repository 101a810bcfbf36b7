import { toArtistSlug } from '@/lib/report/artist-slug';
import { judgeSample, type ChartBase } from '@/lib/report/charts/chart';
import { scoreShares } from '@/lib/report/compare-shares';
import {
  countOpinions,
  fewOpinions,
  shareOf,
  subtractCounts,
  sumCounts,
  type Counts,
} from '@/lib/report/counts';
import { findSurest } from '@/lib/report/find-surest';
import type { ArtistCounts } from '@/lib/report/group-counts';
import type { Phrase } from '@/lib/report/phrase';
import type { WeekReport } from '@/lib/report/week-report';
import { opinions, toWireCategory, type Category } from '@/lib/text/categories';

export type ArtistRow = {
  /** Null for all that have no row of their own. */
  name: string | null;
  /** Of their own report; null where there is none. */
  slug: string | null;
  n: number;
  opinions: { category: Category; comments: number; share: number }[];
};
export type ArtistsChart = ChartBase<'artistas'> & { rows: ArtistRow[]; all: ArtistRow };

/** The slugs of artists that have a report of their own. */
export type ArtistPages = { has(slug: string): boolean };

const rowsShown = 8;
const compared = ['critica', 'elogio'] as const;

export function buildArtistsChart(
  { artists, isClosed }: WeekReport,
  pages: ArtistPages = new Set(),
): ArtistsChart {
  const shown = artists.filter(({ name }) => name !== null).slice(0, rowsShown);
  const rest = sumCounts(artists.filter((artist) => !shown.includes(artist)).map(({ counts }) => counts));
  const all = sumCounts(artists.map(({ counts }) => counts));
  const others = countOpinions(rest) > 0 ? [toRow({ name: null, counts: rest })] : [];
  return {
    id: 'artistas',
    title: composeTitle(shown, all),
    description: { key: 'charts.artistas.description', values: { period: isClosed ? 'closed' : 'open' } },
    unit: 'share',
    ...judgeSample(countOpinions(all)),
    rows: [...shown.map((artist) => ({ ...toRow(artist), slug: findSlug(artist, pages) })), ...others],
    all: toRow({ name: null, counts: all }),
  };
}

export function toArtistLines({ rows }: ArtistsChart) {
  return rows.flatMap(({ name, opinions }) =>
    opinions.map(({ category, comments, share }) => ({
      artista: name,
      categoria: toWireCategory(category),
      comentarios: comments,
      participacao: share,
    })),
  );
}

function toRow({ name, counts }: ArtistCounts): ArtistRow {
  return {
    name,
    slug: null,
    n: countOpinions(counts),
    opinions: opinions.map((category) => ({
      category,
      comments: counts[category],
      share: shareOf(counts, category) ?? 0,
    })),
  };
}

function findSlug({ name }: ArtistCounts, pages: ArtistPages): string | null {
  const slug = name === null ? null : toArtistSlug(name);
  return slug !== null && pages.has(slug) ? slug : null;
}

function composeTitle(shown: ArtistCounts[], all: Counts): Phrase {
  const n = countOpinions(all);
  if (n === 0) return { key: 'charts.artistas.empty' };
  if (n < fewOpinions) return { key: 'charts.artistas.few', values: { n } };
  const surest = findSurest(shown.flatMap((artist) => compareWithOthers(artist, all)));
  if (!surest) return { key: 'charts.artistas.steady' };
  const { name, category, share, others } = surest;
  return { key: 'charts.artistas.apart', values: { artist: name, category, share, others } };
}

function compareWithOthers({ name, counts }: ArtistCounts, all: Counts) {
  const others = subtractCounts(all, counts);
  return compared.map((category) => {
    const [share, sharesOfOthers] = [shareOf(counts, category) ?? 0, shareOf(others, category) ?? 0];
    return {
      name: name ?? '',
      category,
      share,
      others: sharesOfOthers,
      change: share - sharesOfOthers,
      z: scoreShares(counts, others, category),
    };
  });
}
