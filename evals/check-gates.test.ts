import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkGates, gatesSchema } from '@/evals/check-gates';

const figures = {
  comments: 1_000,
  accuracy: 0.8,
  ece: 0.05,
  perClass: { SPAM: { recall: 0.5, support: 2 }, ELOGIO: { f1: 0, support: 0 } },
};

test('passes what stands on its floors and under its ceilings', () => {
  expect(checkGates('categorias', figures, { accuracy: 0.8, ece: 0.05 })).toEqual([]);
});

test('names every figure below its floor, and a calibration error above its ceiling', () => {
  const floors = { accuracy: 0.9, ece: 0.01, perClass: { SPAM: { recall: 0.86 } } };
  expect(checkGates('categorias', figures, floors)).toEqual([
    'categorias › accuracy: 0,8 abaixo de 0,9',
    'categorias › ece: 0,05 acima de 0,01',
    'categorias › perClass › SPAM › recall: 0,5 abaixo de 0,86',
  ]);
});

test('a figure nobody measured fails', () => {
  expect(checkGates('tags', {}, { f1: 0.1 })).toEqual(['tags › f1: não foi medido (limite 0,1)']);
  expect(checkGates('tags', undefined, { at97: { accuracy: 0.1 } })).toHaveLength(1);
});

test('does not judge the calibration of a handful of comments', () => {
  expect(checkGates('dados', { comments: 50, ece: 0.2 }, { ece: 0.05 })).toEqual([]);
});

test('does not hold a category that does not occur to its floor', () => {
  expect(checkGates('categorias', figures, { perClass: { ELOGIO: { f1: 0.5 } } })).toEqual([]);
});

test('the committed floors can be read', () => {
  expect(() => gatesSchema.parse(JSON.parse(readFileSync('evals/gates.json', 'utf8')))).not.toThrow();
});
