import { add, evaluate, multiply, scale, type Polynomial } from '@/lib/stats/polynomial';
import { type Interval } from '@/lib/stats/wilson-interval';

type Matrix = readonly (readonly number[])[];

/** Comments whose labels are corrected in one way. */
export type CorrectedPart = {
  /** `correction[k][j]`: how much a comment labelled `j` adds to the count of class `k`. */
  correction: Matrix;
  /** How likely a comment of class `t` is labelled `j`; no zero where that was only never seen. */
  confusion: Matrix;
  /** Test comments of each class behind the confusion. */
  tested: readonly number[];
  /** Of all comments of each class, the part that is here, 0–1. */
  holds: readonly number[];
};

export type CorrectedSample = {
  comments: number;
  /** Corrected shares of all classes: none below 0, together 1. */
  shares: readonly number[];
  parts: readonly CorrectedPart[];
};

type Among = { one: number; among: readonly number[] };

const z = 1.959964;
const halvings = 30;

/**
 * 95 % score interval of the share of `one` among some classes: the `r` at which `D(r) = pₖ − r · Σpₛ` is within 1.96
 * of the deviations it would have if `r` were true. Without errors of the labels this is Wilson's interval (1927);
 * with two classes the deviation is that of Rogan and Gladen (1978). See docs/report-statistics.md.
 */
export function shareInterval(sample: CorrectedSample, { one, among }: Among): Interval {
  const whole = sum(among.map((k) => sample.shares[k] ?? 0));
  const part = sample.shares[one] ?? 0;
  const variance = varianceOfDifference(sample, { one, among });
  const isPlausible = (r: number) => (part - r * whole) ** 2 <= z ** 2 * evaluate(variance, r);
  return { low: findEdge(part / whole, 0, isPlausible), high: findEdge(part / whole, 1, isPlausible) };
}

function findEdge(inside: number, end: number, isPlausible: (r: number) => boolean): number {
  if (isPlausible(end)) return end;
  let outside = end;
  for (let i = 0; i < halvings; i++) {
    const middle = (inside + outside) / 2;
    if (isPlausible(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** By `r`: who happened to write, how their comments happened to be labelled, and how the test comments were. */
function varianceOfDifference(
  { comments, shares, parts }: CorrectedSample,
  { one, among }: Among,
): Polynomial {
  const supposed = suppose(smooth(shares, comments), { one, among });
  const whole = evaluate(supposed[one] ?? [], 1);
  const ofLabels = parts.flatMap(({ correction, confusion, tested, holds }) => {
    const adds = correction[one] ?? [];
    const addsToAll = adds.map((_, j) => sum(among.map((k) => correction[k]?.[j] ?? 0)));
    return confusion.map((row, t) => {
      const mass = scale(supposed[t] ?? [], holds[t] ?? 0);
      const spread = [
        covariance(adds, adds, row),
        -2 * covariance(adds, addsToAll, row),
        covariance(addsToAll, addsToAll, row),
      ];
      const weight = add(scale(mass, 1 / comments), scale(multiply(mass, mass), 1 / (tested[t] ?? 0)));
      return multiply(spread, weight);
    });
  });
  return ofLabels.reduce<Polynomial>(add, [0, whole / comments, -whole / comments]);
}

/** The shares, by `r`, if `one` had the share `r` of the chosen classes and the others kept their proportions. */
function suppose(shares: readonly number[], { one, among }: Among): Polynomial[] {
  const whole = sum(among.map((k) => shares[k] ?? 0));
  const others = whole - (shares[one] ?? 0);
  return shares.map((share, k) => {
    if (k === one) return [0, whole];
    const rest = (whole * share) / others;
    return among.includes(k) ? [rest, -rest] : [share];
  });
}

/** Half a comment more in each class, so that none is impossible. */
function smooth(shares: readonly number[], comments: number): number[] {
  return shares.map((share) => (share * comments + 0.5) / (comments + shares.length / 2));
}

function covariance(first: readonly number[], second: readonly number[], chances: readonly number[]): number {
  const mean = (values: readonly number[]) => sum(values.map((value, j) => value * (chances[j] ?? 0)));
  return mean(first.map((value, j) => value * (second[j] ?? 0))) - mean(first) * mean(second);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
