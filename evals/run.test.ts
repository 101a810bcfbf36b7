import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const plain = [
  ['Amei demais essa música, linda, perfeita! ❤️', 'elogio'],
  ['Que show horrível, som péssimo, dinheiro jogado fora', 'critica'],
  ['Vocês deviam lançar uma versão acústica desse disco', 'sugestao'],
  ['Alguém sabe que horas começa o show em Recife?', 'duvida'],
  ['Ganhe dinheiro rápido, clique no link http://ganhe.example e se inscreva no meu canal', 'spam'],
] as const;

/** The command on a dataset of these rows. */
function run(rows: readonly (readonly [string, string])[]) {
  const folder = mkdtempSync(join(tmpdir(), 'evals-run-'));
  const path = join(folder, 'dados.csv');
  writeFileSync(path, ['texto,categoria', ...rows.map(([text, label]) => `"${text}",${label}`)].join('\n'));
  const args = ['--import', 'tsx', 'evals/run.ts', '--dataset', path, '--out', folder];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stderr, report: JSON.parse(readFileSync(join(folder, 'evals.json'), 'utf8')) };
}

test('a dataset above the floors exits with 0 and writes its figures', { timeout: 60_000 }, () => {
  const { status, report } = run(plain);
  expect(status).toBe(0);
  expect(report).toMatchObject({ accuracy: 1, macroF1: 1, coverageAt98: 1, failures: [] });
  expect(report).toHaveProperty('perClass.SPAM.recall', 1);
  expect(report).toHaveProperty('confusion.CRÍTICA.CRÍTICA', 1);
  expect(report).toHaveProperty('ece');
});

test('a dataset below the floors exits with 1 and says why', { timeout: 60_000 }, () => {
  const { status, stderr, report } = run(plain.map(([text], i) => [text, plain[(i + 1) % 5]?.[1] ?? '']));
  expect(status).toBe(1);
  expect(stderr).toContain('dados › accuracy: 0 abaixo de 0,8');
  expect(report).toMatchObject({ accuracy: 0 });
});

test('what cannot be carried out exits with 2', { timeout: 60_000 }, () => {
  const args = ['--import', 'tsx', 'evals/run.ts', '--dataset', 'nenhum.csv'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect([status, stderr.trim()]).toEqual([2, 'Não há arquivo nenhum.csv.']);
});
