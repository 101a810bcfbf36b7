import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashSources } from './hash-sources';

let root: string;
const write = (file: string, content: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
};

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'alumusic-hash-'));
  write('app/page.tsx', 'a');
});
afterAll(() => rmSync(root, { recursive: true }));

test('changes with what is built, also when a file only moves', () => {
  const hashes = [hashSources(root)];
  write('app/page.tsx', 'b');
  hashes.push(hashSources(root));
  write('messages/en.json', '{}');
  hashes.push(hashSources(root));
  write('app/a.css', 'x');
  hashes.push(hashSources(root));
  rmSync(path.join(root, 'app/a.css'));
  write('app/b.css', 'x');
  hashes.push(hashSources(root));
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('stays when only tests, docs, scripts, outputs or data change', () => {
  const before = hashSources(root);
  for (const file of [
    'app/page.test.tsx',
    'docs/a.json',
    'scripts/a.ts',
    '.next/a.js',
    'README.md',
    'dados/a.json',
  ])
    write(file, 'x');
  expect(hashSources(root, [path.join(root, 'dados')])).toBe(before);
});
