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

/** Why there is no correction: a small week, a small test, too much never measured, labels that tell too little. */
type Obstacle = 'fewComments' | 'fewTested' | 'unmeasured' | 'inseparable';

type CorrectedShare = Interval & { share: number };

export type CorrectedShares = {
  /** How many comments are labelled as one of `among`. */
  comments: number;
  /** Of these, the part that people decided, 0–1. */
  checkedShare: number;
  /** Of all comments, those of other labels too, the part labelled by versions never measured, 0–1. */
  unmeasuredShare: number;
  /** By label alone, in the order of `among`. */
  raw: number[];
} & ({ corrected: CorrectedShare[]; obstacle: null } | { corrected: null; obstacle: Obstacle });

/** Below this many comments in `among` a share says too little. */
export const fewestComments = 30;
/** Below this many test comments of a class nobody knows how its comments are labelled. */
export const fewestTested = 20;
/** Where more than this part was never measured, an interval that allows for it, and is as wide, says too little. */
export const mostUnmeasured = 0.2;
/** No comment may count for more than this many: two classes get there where both are recognised 5 times in 9. */
const heaviest = 5;

/**
 * The shares behind the labels, with 95 % intervals for the rate the comments are a sample of. With the rows of a
 * confusion `C` as chances, labels have the shares `q = Cᵀp`, so `p = (Cᵀ)⁻¹q`, and where that is below 0 the nearest
 * shares that are not. What was never measured counts by its label and widens the intervals. Sources, assumptions and
 * measured coverage: docs/report-statistics.md.
 */
export function correctShares({ groups, checked, among = [...checked.keys()] }: Given): CorrectedShares {
  const counts = add([checked, ...groups.map(({ labelled }) => labelled)]);
  const measured = groups.flatMap(({ labelled, confusion }) => (confusion ? [{ labelled, confusion }] : []));
  const unmeasured = groups.flatMap(({ labelled, confusion }) => (confusion ? [] : [labelled]));
  const comments = sumOf(counts, among);
  const seen = {
    comments,
    checkedShare: divide(sumOf(checked, among), comments),
    unmeasuredShare: divide(sum(unmeasured.flat()), sum(counts)),
    raw: among.map((k) => divide(counts[k] ?? 0, comments)),
  };
  const stop = (obstacle: Obstacle) => ({ ...seen, corrected: null, obstacle });
  if (comments < fewestComments) return stop('fewComments');
  const open = sum(unmeasured.flat());
  if (seen.unmeasuredShare > mostUnmeasured) return stop('unmeasured');
  const known = correctMeasured({ groups: measured, checked, among });
  if (known === 'fewComments' && open > 0) return stop('unmeasured');
  if (typeof known === 'string') return stop(known);
  if (divide(open, known.comments + open) > mostUnmeasured) return stop('unmeasured');
  const nothing = counts.map(() => 0);
  return { ...seen, corrected: allowFor(add([nothing, ...unmeasured]), known, among), obstacle: null };
}

type MeasuredGroup = LabelledGroup & { confusion: LabelTable };
type Measured = Required<Given> & { groups: readonly MeasuredGroup[] };

/** The shares of some comments of the chosen classes, in their order. */
type KnownShares = { comments: number; shares: CorrectedShare[] };

function correctMeasured({ groups, checked, among }: Measured): KnownShares | Obstacle {
  const corrections: Correction[] = [];
  for (const group of groups) {
    if (sum(group.labelled) === 0) continue;
    const correction = correctGroup(group);
    if (typeof correction === 'string') return correction;
    corrections.push(correction);
  }
  const machine = nearestShares(add([checked.map(() => 0), ...corrections.map(({ estimate }) => estimate)]));
  const estimate = add([checked, machine]);
  const comments = sumOf(estimate, among);
  if (comments < fewestComments) return 'fewComments';
  const all = sum(checked) + sum(corrections.map(({ comments }) => comments));
  const shares = estimate.map((count) => count / all);
  const sample = { comments: all, shares, parts: toParts(corrections, checked) };
  const whole = sumOf(shares, among);
  const corrected = among.map((one) => ({
    share: (shares[one] ?? 0) / whole,
    ...shareInterval(sample, { one, among }),
  }));
  return { comments, shares: corrected };
}

/**
 * Takes in comments that may be of any class: in the share by their label, in the ends as if all were of the other
 * classes of `among`, or all of this one (Manski 2003).
 */
function allowFor(
  unmeasured: readonly number[],
  known: KnownShares,
  among: readonly number[],
): CorrectedShare[] {
  const byLabel = known.comments + sumOf(unmeasured, among);
  const part = known.comments / (known.comments + sum(unmeasured)); // 1 without them: then nothing changes
  return known.shares.map(({ share, low, high }, i) => ({
    share: share * (known.comments / byLabel) + (unmeasured[among[i] ?? -1] ?? 0) / byLabel,
    low: low * part,
    high: high * part + (1 - part),
  }));
}

type Correction = Omit<CorrectedPart, 'holds'> & {
  comments: number;
  /** Corrected count of each class; may be below 0. */
  estimate: number[];
};

function correctGroup({ labelled, confusion }: MeasuredGroup): Correction | Obstacle {
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

function divide(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
