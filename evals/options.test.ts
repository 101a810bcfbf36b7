import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseOptions } from '@/evals/options';

const folder = mkdtempSync(join(tmpdir(), 'evals-options-'));
const [first, second, mapping] = ['a.csv', 'b.csv', 'mapa.json'].map((name) => join(folder, name));
for (const path of [first, second]) writeFileSync(path ?? '', '');
writeFileSync(mapping ?? '', '{"bom": "elogio"}');

test('takes the datasets of a shell pattern', () => {
  const { dataset } = parseOptions(['--dataset', first ?? '', second ?? '', '--task', 'spam']);
  expect(dataset).toEqual([first, second]);
});

test('takes the names of the sets in the database', () => {
  expect(parseOptions(['--dataset', 'gold', 'train']).dataset).toEqual(['gold', 'train']);
});

test('reads a mapping from a file or from the command', () => {
  expect(parseOptions(['--mapa', mapping ?? '']).mapa).toEqual(new Map([['bom', 'elogio']]));
  expect(parseOptions(['--mapa', 'ruim=critica']).mapa).toEqual(new Map([['ruim', 'critica']]));
});

test.each([
  [['--policy', 'nuvem'], '--policy aceita'],
  [['--kfold', '5'], '--train'],
  [['--train'], '--dataset'],
  [['--train', '--dataset', 'gold'], 'gold'],
  [['--task', 'spam', '--policy', 'llm'], '--task categoria'],
  [['--dataset', join(folder, 'nenhum.csv')], 'nenhum.csv'],
  [['--outra'], '--outra'],
])('refuses %j in words', (args, message) => {
  expect(() => parseOptions(args)).toThrow(message);
});
