import { expect, test } from 'vitest';
import { createLabelReader } from '@/evals/read-label';
import { parseLabelled } from '@/evals/read-labelled';

const readLabel = createLabelReader('categoria');
const expected = [{ text: 'Amei; de verdade', label: 'elogio' }];

test.each([
  ['dados.csv', 'Texto,CATEGORIA\n"Amei; de verdade",Elogio\n'],
  ['dados.csv', '\ufeffcontent;expected_category\r\n"Amei; de verdade";ELOGIO\r\n'],
  ['dados.csv', 'id\tMESSAGE\tClass\n1\tAmei; de verdade\tElogio\n'],
  ['dados.json', '[{"message": "Amei; de verdade", "label": "elogio"}]'],
  ['dados.json', '{"comentarios": [{"text": "Amei; de verdade", "class": "elogio"}]}'],
  ['dados.jsonl', '{"TEXT": "Amei; de verdade", "categoria_esperada": "elogio"}\n\n'],
])('reads %s with columns in any case', (path, content) => {
  expect(parseLabelled(content, path, { readLabel })).toEqual({ comments: expected, skipped: 0 });
});

test('reads columns of other names when told', () => {
  const content = 'frase,rotulo\nAmei; de verdade,elogio\n';
  const options = { readLabel, text: 'Frase', label: 'rotulo' };
  expect(parseLabelled(content, 'a.csv', options).comments).toEqual(expected);
});

test('counts rows it cannot use instead of guessing', () => {
  expect(parseLabelled('texto,categoria\noi,outra\n,elogio\n', 'a.csv', { readLabel })).toEqual({
    comments: [],
    skipped: 2,
  });
});

test('says which columns it looked for', () => {
  expect(() => parseLabelled('a,b\n1,2\n', 'a.csv', { readLabel })).toThrow('texto');
});
