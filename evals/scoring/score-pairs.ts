import { round } from '@/evals/scoring/round';

export type PairScore = {
  precision: number;
  recall: number;
  f1: number;
  expected: number;
  found: number;
  right: number;
};

type Pair = { expected: readonly string[]; found: readonly string[] };

/** Micro-averaged: every name expected or found counts once a comment. */
export function scorePairs(pairs: readonly Pair[]): PairScore {
  const sum = (count: (pair: Pair) => number) => pairs.reduce((total, pair) => total + count(pair), 0);
  const expected = sum((pair) => pair.expected.length);
  const found = sum((pair) => pair.found.length);
  const right = sum((pair) => pair.found.filter((name) => pair.expected.includes(name)).length);
  return {
    precision: round(right / Math.max(1, found)),
    recall: round(right / Math.max(1, expected)),
    f1: round((2 * right) / Math.max(1, expected + found)),
    expected,
    found,
    right,
  };
}
