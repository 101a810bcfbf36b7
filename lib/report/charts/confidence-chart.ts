import type { DecisionCount } from '@/db/queries/report-counts';
import { judgeSample, type ChartBase } from '@/lib/report/charts/chart';
import { fewOpinions } from '@/lib/report/counts';
import { leastCell } from '@/lib/report/group-counts';
import type { Phrase } from '@/lib/report/phrase';
import type { WeekReport } from '@/lib/report/week-report';
import { momentsOf, welchZ } from '@/lib/stats/welch-z';
import { categories, toWireCategory, type Category } from '@/lib/text/categories';

const tenths = 10;

export type ConfidenceRow = {
  category: Category;
  /** What machines decided and nobody has checked, by tenth of confidence; none where there are fewer than five. */
  byTenth: number[] | null;
  comments: number;
  /** To a few hundredths: the middle of each tenth stands for what is in it. */
  mean: number | null;
  reviewed: number;
  /** Null where nothing was decided. */
  reviewedShare: number | null;
};
/** `n` counts what machines decided, SPAM included. */
export type ConfidenceChart = ChartBase<'confianca'> & { rows: ConfidenceRow[]; reviewed: number };

const leastToCompare = 20;
const leastGap = 0.03;
/** One report in thirty, of five categories each, passes it while all are equally sure. */
const confidentZ = 2.5;

export function buildConfidenceChart({ decisions, isClosed }: WeekReport): ConfidenceChart {
  const machine = decisions.filter(({ reviewed, modelVersion }) => !reviewed && modelVersion !== '');
  const n = sum(machine);
  return {
    id: 'confianca',
    title: composeTitle(machine, n),
    description: { key: 'charts.confianca.description', values: { period: isClosed ? 'closed' : 'open' } },
    unit: 'share',
    ...judgeSample(n),
    rows: categories.map((category) =>
      toRow(category, { machine: of(machine, category), all: of(decisions, category) }),
    ),
    reviewed: sum(decisions.filter(({ reviewed }) => reviewed)),
  };
}

export function toConfidenceLines({ rows }: ConfidenceChart) {
  return rows.map(({ category, comments, mean, byTenth, reviewed, reviewedShare }) => ({
    categoria: toWireCategory(category),
    decididos_por_maquina: comments,
    confianca_media: mean,
    ...Object.fromEntries(
      Array.from({ length: tenths }, (_, tenth) => [nameTenth(tenth), byTenth?.[tenth] ?? null]),
    ),
    conferidos_por_pessoas: reviewed,
    participacao_conferidos: reviewedShare,
  }));
}

/** `confianca_80_90`, in percent. */
function nameTenth(tenth: number): string {
  return `confianca_${tenth}0_${tenth + 1}0`.replace('_00_', '_0_');
}

type Decided = { machine: DecisionCount[]; all: DecisionCount[] };

function toRow(category: Category, { machine, all }: Decided): ConfidenceRow {
  const comments = sum(machine);
  const reviewed = sum(all.filter((row) => row.reviewed));
  const isKnown = comments >= leastCell;
  return {
    category,
    comments,
    byTenth: isKnown ? Array.from({ length: tenths }, (_, tenth) => sum(inTenth(machine, tenth))) : null,
    mean: isKnown ? confidenceOf(machine).mean : null,
    reviewed,
    reviewedShare: comments + reviewed > 0 ? reviewed / (comments + reviewed) : null,
  };
}

function composeTitle(machine: DecisionCount[], n: number): Phrase {
  if (n === 0) return { key: 'charts.confianca.empty' };
  if (n < fewOpinions) return { key: 'charts.confianca.few', values: { n } };
  const doubted = findMostDoubted(machine);
  if (doubted) return { key: 'charts.confianca.doubted', values: doubted };
  return { key: 'charts.confianca.steady', values: { mean: confidenceOf(machine).mean } };
}

/** The category that is surely less sure than all others together; null when none is. */
function findMostDoubted(machine: DecisionCount[]) {
  const [doubted] = categories
    .map((category) => {
      const own = confidenceOf(of(machine, category));
      const others = confidenceOf(machine.filter((row) => row.category !== category));
      return { category, mean: own.mean, others: others.mean, own, z: welchZ(others, own), n: others.n };
    })
    .filter(({ own, n }) => Math.min(own.n, n) >= leastToCompare)
    .filter(({ z, mean, others }) => z >= confidentZ && others - mean >= leastGap)
    .sort((a, b) => b.z - a.z);
  return doubted ? { category: doubted.category, mean: doubted.mean, others: doubted.others } : null;
}

function confidenceOf(rows: DecisionCount[]) {
  return momentsOf(
    rows.map(({ confidenceTenth, comments }) => ({
      value: (confidenceTenth + 0.5) / tenths,
      count: comments,
    })),
  );
}

const of = (rows: DecisionCount[], category: Category) => rows.filter((row) => row.category === category);
const inTenth = (rows: DecisionCount[], tenth: number) =>
  rows.filter(({ confidenceTenth }) => confidenceTenth === tenth);
const sum = (rows: DecisionCount[]) => rows.reduce((total, { comments }) => total + comments, 0);
