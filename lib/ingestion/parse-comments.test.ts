import { expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { parseComments } from '@/lib/ingestion/parse-comments';

const now = new Date('2026-11-21T12:00:00Z');
const refusal = (body: unknown): AppError => {
  try {
    parseComments(body, now);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was accepted');
};

it('refuses an empty list', () => {
  expect(refusal([]).status).toBe(422);
});

it('refuses 10,001 items as too many and takes 10,000', () => {
  const items = (count: number) => Array.from({ length: count }, () => ({ texto: 'oi' }));
  expect(refusal(items(10_001)).status).toBe(413);
  expect(parseComments(items(10_000), now)).toHaveLength(10_000);
});

it('names the index of every bad item of a list', () => {
  const items = Array.from({ length: 1_000 }, (_, index) => ({
    texto: index === 7 || index === 999 ? ' ' : 'oi',
  }));
  expect(refusal(items).fields.map(({ indice }) => indice)).toEqual([7, 999]);
});

it('refuses an id that comes twice in one request', () => {
  const id = '0190f6d2-6f5a-7c3e-8a8e-0d6c6f1f2a3b';
  const { fields } = refusal([
    { texto: 'a', id },
    { texto: 'b', id: id.toUpperCase() },
  ]);
  expect(fields).toEqual([{ campo: 'id', indice: 1, mensagem: 'repetido no mesmo envio' }]);
});

it('takes one external id from two sources', () => {
  const comments = [
    { texto: 'a', origem: 'x', id_externo: '1' },
    { texto: 'b', origem: 'y', id_externo: '1' },
  ];
  expect(parseComments(comments, now)).toHaveLength(2);
});

it('knows that no source and the source api are one', () => {
  const comments = [
    { texto: 'a', id_externo: '1' },
    { texto: 'b', id_externo: '1', origem: 'api' },
  ];
  expect(refusal(comments).fields).toMatchObject([{ campo: 'id_externo', indice: 1 }]);
});
