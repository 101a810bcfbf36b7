import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { quantile, type Figure } from './measures';
import type { Stack } from './stack';

const page = '/relatorio/semana';
const runs = 3;
const chromeFlags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const bars = { performance: 0.95, accessibility: 1, 'best-practices': 1 };
const score = z.object({ score: z.number().nullable() });
const resultSchema = z.object({
  categories: z.object({ performance: score, accessibility: score, 'best-practices': score }),
});

/** Lighthouse as on a phone, the median of three runs, and what the report has of JavaScript. */
export async function measureLighthouse(stack: Stack, chromePath: string): Promise<Figure[]> {
  const results = Array.from({ length: runs }, (_, run) =>
    audit({ url: stack.base + page, chromePath, run }),
  );
  const figures = (['performance', 'accessibility', 'best-practices'] as const).map((name) => ({
    what: `Lighthouse, mobile: ${name}`,
    value:
      100 *
      quantile(
        results.map(({ categories }) => categories[name].score ?? 0),
        0.5,
      ),
    unit: '',
    limit: { atLeast: 100 * bars[name] },
  }));
  const scripts = await weighScripts(stack.base);
  return [
    ...figures,
    { what: 'JavaScript of the report, gzip', value: scripts, unit: 'KB', limit: { atMost: 140 } },
  ];
}

function audit({ url, chromePath, run }: { url: string; chromePath: string; run: number }) {
  mkdirSync('reports', { recursive: true });
  const file = path.resolve('reports', `lighthouse-${run + 1}.json`);
  const { status, stderr } = spawnSync(
    path.resolve('node_modules/.bin/lighthouse'),
    [url, '--output=json', `--output-path=${file}`, `--chrome-flags=${chromeFlags.join(' ')}`, '--quiet'],
    { encoding: 'utf8', env: { ...process.env, CHROME_PATH: chromePath } },
  );
  if (status !== 0) throw new Error(`Lighthouse failed: ${stderr}`);
  return resultSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** All scripts the page names, each once. */
async function weighScripts(base: string): Promise<number> {
  const html = await (await fetch(base + page, { headers: { accept: 'text/html' } })).text();
  const sources = new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source = '']) => source));
  let bytes = 0;
  for (const source of sources)
    bytes += gzipSync(Buffer.from(await (await fetch(base + source)).arrayBuffer())).length;
  return bytes / 1024;
}
