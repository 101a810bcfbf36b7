import { expect, test } from 'vitest';
import { baselineSchema, compareToBaseline, encodeBaseline, toBaseline } from '@/evals/baseline';
import { type CorpusLine } from '@/evals/read-corpus';
import { categories, type Category } from '@/lib/text/categories';

const line = (id: string, categoria: Category): CorpusLine => ({
  id,
  texto: `texto de ${id}`,
  categoria,
  tags: [],
  origem: 'youtube',
  dificil: false,
  particao: 'test',
});
const answer = (category: Category) => ({
  expected: 0,
  predicted: categories.indexOf(category),
  confidence: 0.91,
  inReview: false,
});
const lines = [line('a-1', 'elogio'), line('a-2', 'spam'), line('a-3', 'critica'), line('a-4', 'duvida')];
const before = [answer('critica'), answer('spam'), answer('elogio'), answer('duvida')];
const after = [answer('elogio'), answer('duvida'), answer('sugestao'), answer('duvida')];

test('tells improvements from losses and from other errors', () => {
  const report = compareToBaseline(toBaseline('antigo', lines, before), lines, after);
  expect(report.improved.map(({ id }) => id)).toEqual(['a-1']);
  expect(report.worsened).toEqual([
    { id: 'a-2', text: 'texto de a-2', expected: 'spam', before: 'spam', after: 'duvida' },
  ]);
  expect(report.otherwiseWrong.map(({ id }) => id)).toEqual(['a-3']);
  expect(report).toMatchObject({ model: 'antigo', compared: 4, p: 1 });
});

test('leaves out comments the baseline does not know', () => {
  const baseline = toBaseline('antigo', lines.slice(0, 1), before);
  expect(compareToBaseline(baseline, lines, after).compared).toBe(1);
});

test('a written baseline reads as it was', () => {
  const baseline = toBaseline('antigo', lines, before);
  expect(baselineSchema.parse(JSON.parse(encodeBaseline(baseline)))).toEqual(baseline);
});
