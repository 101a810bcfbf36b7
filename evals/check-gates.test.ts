import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkGates, gatesSchema } from '@/evals/check-gates';

const evaluation = {
  comments: 1_000,
  accuracy: 0.8,
  accuracyInterval: { low: 0, high: 1 },
  macroF1: 0.8,
  perClass: {
    SPAM: { precision: 1, recall: 0.5, f1: 0.66, support: 2 },
    ELOGIO: { precision: 0, recall: 0, f1: 0, support: 0 },
  },
  confusion: {},
  ece: 0.05,
  coverageAt98: 0,
  reviewShare: 0,
  commentsPerSecond: 1,
};
const gates = { accuracy: 0.8, macroF1: 0.8, ece: 0.05, perClass: {} };

test('passes what stands on its floors', () => {
  expect(checkGates(evaluation, gates)).toEqual([]);
});

test('names every figure below its floor, and a calibration error above its ceiling', () => {
  const strict = { accuracy: 0.9, macroF1: 0.8, ece: 0.01, perClass: { SPAM: { recall: 0.9 } } };
  expect(checkGates(evaluation, strict)).toHaveLength(3);
});

test('does not judge the calibration of a handful of comments', () => {
  expect(checkGates({ ...evaluation, comments: 50, ece: 0.2 }, gates)).toEqual([]);
});

test('does not hold a category that does not occur to its floor', () => {
  expect(checkGates(evaluation, { ...gates, perClass: { ELOGIO: { f1: 0.5 } } })).toEqual([]);
});

test('the committed floors can be read', () => {
  expect(() => gatesSchema.parse(JSON.parse(readFileSync('evals/gates.json', 'utf8')))).not.toThrow();
});
