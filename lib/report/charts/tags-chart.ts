import { judgeSample, type ChartBase } from '@/lib/report/charts/chart';
import { fewOpinions } from '@/lib/report/counts';
import { leastCell, type TagCounts } from '@/lib/report/group-counts';
import type { Phrase } from '@/lib/report/phrase';
import { daysOfWeek, recentHours, weeksShown, type WeekReport } from '@/lib/report/week-report';
import { scoreLogOdds } from '@/lib/stats/log-odds';

export type TagRow = {
  code: string;
  explanation: string;
  comments: number;
  /** In as many hours of the eight weeks before, on average. */
  usual: number;
  /** Null for a tag those weeks did not have. */
  times: number | null;
  z: number;
};
/** `n` counts tags, not comments: a comment may have several. */
export type TagsChart = ChartBase<'tags_48h'> & { rows: TagRow[]; isRising: boolean };

const mostTags = 8;
const mostQuietTags = 5;
const usualSpans = (weeksShown * daysOfWeek * 24) / recentHours;
/** Of tags that did not rise one in two hundred reaches it, in simulations of 60 Poisson tags. */
const leastZ = 2;
/** One quiet report in twenty has such a tag; below it the title does not insist. */
const sureZ = 2.8;

const tooRare = {
  state: 'empty',
  notice: { key: 'charts.tags_48h.rare', values: { least: leastCell, hours: recentHours } },
} as const;

/** What rises, else what is said most. A tag rises when more of all tags are this one, so a busy day lifts none. */
export function buildTagsChart({ tags, isClosed }: WeekReport): TagsChart {
  const n = tags.reduce((sum, { recent }) => sum + recent, 0);
  const known = toRows(tags, n);
  const rising = known
    .filter(({ z, times }) => z >= leastZ && (times === null || times > 1))
    .toSorted((a, b) => b.z - a.z);
  const isRising = rising.length > 0;
  const rows = isRising ? rising.slice(0, mostTags) : known.slice(0, mostQuietTags);
  return {
    id: 'tags_48h',
    title: isRising ? composeRisingTitle(rising) : composeQuietTitle(known, n),
    description: {
      key: 'charts.tags_48h.description',
      values: {
        kind: isRising ? 'rising' : 'quiet',
        hours: recentHours,
        weeks: weeksShown,
        period: isClosed ? 'closed' : 'open',
      },
    },
    unit: 'comments',
    ...judgeSample(n),
    ...(n > 0 && rows.length === 0 && tooRare),
    rows,
    isRising,
  };
}

export function toTagLines({ rows, isRising }: TagsChart) {
  return rows.map(({ code, explanation, comments, usual, times, z }) => ({
    codigo: code,
    explicacao: explanation,
    comentarios: comments,
    habitual: usual,
    vezes_o_habitual: times,
    z,
    em_alta: isRising ? 'sim' : 'não',
  }));
}

/** Tags that can be told of, most said first; the prior weighs as much as the recent sample. */
function toRows(tags: TagCounts[], n: number): TagRow[] {
  const usualTotal = tags.reduce((sum, { usual }) => sum + usual, 0);
  const totals = { firstTotal: n, secondTotal: usualTotal, priorTotal: n };
  return tags
    .flatMap(({ code, explanation, recent, usual: before }) => {
      if (code === null || recent < leastCell) return [];
      const usual = before / usualSpans;
      const z = scoreLogOdds({ first: recent, second: before, ...totals });
      return { code, explanation, comments: recent, usual, times: before > 0 ? recent / usual : null, z };
    })
    .toSorted((a, b) => b.comments - a.comments);
}

function composeRisingTitle([first, ...others]: TagRow[]): Phrase {
  const values = {
    tag: nameOf(first),
    n: first?.comments ?? 0,
    hours: recentHours,
    others: others.length,
    times: first?.times ?? 0,
  };
  if (!first || first.z < sureZ) return { key: 'charts.tags_48h.perhaps', values };
  return { key: first.times === null ? 'charts.tags_48h.new' : 'charts.tags_48h.rising', values };
}

function composeQuietTitle([first]: TagRow[], n: number): Phrase {
  const values = { n, hours: recentHours, least: leastCell };
  if (n === 0) return { key: 'charts.tags_48h.empty', values };
  if (n < fewOpinions) return { key: 'charts.tags_48h.few', values };
  if (!first) return { key: 'charts.tags_48h.scattered', values };
  return { key: 'charts.tags_48h.steady', values: { ...values, tag: nameOf(first), n: first.comments } };
}

/** Explanations read "Letra da música: poesia, sentido, rimas". */
function nameOf(row: TagRow | undefined): string {
  return row?.explanation.split(':', 1)[0] ?? '';
}
