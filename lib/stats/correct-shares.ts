import { type LabelTable } from '@/lib/stats/cohens-kappa';
import { invertMatrix } from '@/lib/stats/invert-matrix';
import { nearestShares } from '@/lib/stats/nearest-shares';
import { shareInterval, type CorrectedPart } from '@/lib/stats/share-interval';
import { type Interval } from '@/lib/stats/wilson-interval';

/** Comments labelled by one version of a model. */
type LabelledGroup = {
  /** How many have each label. */
  labelled: readonly number[];
  /** Test comments by what they are (rows) and how this version labels them (columns); null if never measured. */
  confusion: LabelTable | null;
};

type Given = {
  groups: readonly LabelledGroup[];
  /** Comments of each class as people decided; none of them is in a group. */
  checked: readonly number[];
  /** The classes whose shares add up to 1, such as all but SPAM; all of them by default. */
  among?: readonly number[];
};

/** Why there is no correction: a small week, a small test, a version never measured, labels that tell too little. */
type Obstacle = 'fewComments' | 'fewTested' | 'unmeasured' | 'inseparable';

type CorrectedShare = Interval & { share: number };

export type CorrectedShares = {
  /** How many comments are labelled as one of `among`. */
  comments: number;
  /** Of these, the part that people decided, 0–1. */
  checkedShare: number;
  /** By label alone, in the order of `among`. */
  raw: number[];
} & ({ corrected: CorrectedShare[]; obstacle: null } | { corrected: null; obstacle: Obstacle });

/** Below this many comments in `among` a share says too little. */
export const fewestComments = 30;
/** Below this many test comments of a class nobody knows how its comments are labelled. */
export const fewestTested = 20;
/** No comment may count for more than this many: two classes get there where both are recognised 5 times in 9. */
const heaviest = 5;

/**
 * The shares behind the labels, with 95 % intervals for the rate the comments are a sample of. With the rows of a
 * confusion `C` as chances, labels have the shares `q = Cᵀp`, so `p = (Cᵀ)⁻¹q`, and where that is below 0 the nearest
 * shares that are not. Sources, assumptions and measured coverage: docs/report-statistics.md.
 */
export function correctShares({ groups, checked, among = [...checked.keys()] }: Given): CorrectedShares {
  const used = groups.filter(({ labelled }) => sum(labelled) > 0);
  const counts = add([checked, ...used.map(({ labelled }) => labelled)]);
  const comments = sumOf(counts, among);
  const seen = {
    comments,
    checkedShare: comments === 0 ? 0 : sumOf(checked, among) / comments,
    raw: among.map((k) => (comments === 0 ? 0 : (counts[k] ?? 0) / comments)),
  };
  const stop = (obstacle: Obstacle) => ({ ...seen, corrected: null, obstacle });
  if (comments < fewestComments) return stop('fewComments');
  const corrections: Correction[] = [];
  for (const group of used) {
    const correction = correctGroup(group);
    if (typeof correction === 'string') return stop(correction);
    corrections.push(correction);
  }
  const machine = nearestShares(add([checked.map(() => 0), ...corrections.map(({ estimate }) => estimate)]));
  const estimate = add([checked, machine]);
  if (sumOf(estimate, among) < fewestComments) return stop('fewComments');
  const shares = estimate.map((count) => count / sum(counts));
  const sample = { comments: sum(counts), shares, parts: toParts(corrections, checked) };
  const whole = sumOf(shares, among);
  const corrected = among.map((one) => ({
    share: (shares[one] ?? 0) / whole,
    ...shareInterval(sample, { one, among }),
  }));
  return { ...seen, corrected, obstacle: null };
}

type Correction = Omit<CorrectedPart, 'holds'> & {
  comments: number;
  /** Corrected count of each class; may be below 0. */
  estimate: number[];
};

function correctGroup({ labelled, confusion }: LabelledGroup): Correction | Obstacle {
  if (!confusion) return 'unmeasured';
  const tested = confusion.map(sum);
  if (tested.some((count) => count < fewestTested)) return 'fewTested';
  const chances = confusion.map((row, t) => row.map((count) => count / (tested[t] ?? 0)));
  const correction = invertMatrix(transpose(chances));
  if (!correction || correction.flat().some((weight) => Math.abs(weight) > heaviest)) return 'inseparable';
  return {
    comments: sum(labelled),
    estimate: correction.map((weights) => sum(weights.map((weight, j) => weight * (labelled[j] ?? 0)))),
    correction,
    confusion: confusion.map((row, t) =>
      row.map((count) => (count + 0.5) / ((tested[t] ?? 0) + row.length / 2)),
    ),
    tested,
  };
}

/** Which part of a class is in which group; half a comment a class is spread as all comments are. */
function toParts(corrections: readonly Correction[], checked: readonly number[]): CorrectedPart[] {
  const estimates = corrections.map(({ estimate }) => nearestShares(estimate));
  const totals = add([checked, ...estimates]);
  const all = sum(totals);
  return corrections.map(({ comments, correction, confusion, tested }, i) => ({
    correction,
    confusion,
    tested,
    holds: totals.map((total, k) => ((estimates[i]?.[k] ?? 0) + (0.5 * comments) / all) / (total + 0.5)),
  }));
}

function transpose(matrix: LabelTable): number[][] {
  return matrix.map((_, i) => matrix.map((row) => row[i] ?? 0));
}

function add(lists: readonly (readonly number[])[]): number[] {
  return (lists[0] ?? []).map((_, k) => sum(lists.map((list) => list[k] ?? 0)));
}

function sumOf(values: readonly number[], chosen: readonly number[]): number {
  return sum(chosen.map((k) => values[k] ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
