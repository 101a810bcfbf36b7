import { execFile } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { quantile, type Figure } from './measures';
import type { Stack } from './stack';
import { serveStaticPage } from './static-page';

const page = '/relatorio/semana';
const connections = 50;
const loadSeconds = 5;
/** In turn: the machine may be slower for a while. */
const rounds = 6;
const goodForMs = 61_000;
const drawingMs = 5_000;
const measuredWeeks = 75;
const keptWeeks = `.next/server/route-cache/**${page}/*-W*`;
const htmlLimitBytes = 120 * 1024;

/**
 * Weeks nobody has asked for yet, one after the other: each answer is a whole page drawn anew. First all of them in
 * English, which counts for nothing: a process that serves for weeks has compiled what it uses, and its database has
 * read it.
 */
export async function measureRegeneration(stack: Stack): Promise<Figure[]> {
  for (const file of globSync(keptWeeks)) rmSync(file); // the build keeps what an earlier run asked for
  const weeks = await listWeeks();
  for (const week of weeks) await timeDrawing(`${stack.base}/en${page}/${week}`);
  const times: number[] = [];
  for (const week of weeks) times.push(await timeDrawing(`${stack.base}${page}/${week}`));
  return [
    {
      what: `a page drawn anew, ${times.length} weeks (p50 ${quantile(times, 0.5).toFixed(1)})`,
      value: quantile(times, 0.95),
      unit: 'ms',
      limit: { atMost: 150 },
    },
  ];
}

/** From the one before the last back: those of the last two years are full on every side. */
async function listWeeks(): Promise<string[]> {
  const { shiftWeek, weekAt } = await import('@/lib/report/week');
  const current = weekAt(new Date());
  return Array.from({ length: measuredWeeks }, (_, index) => shiftWeek(current, -index - 2).id);
}

async function timeDrawing(url: string): Promise<number> {
  const startedAt = performance.now();
  const answer = await fetch(url, { headers: { accept: 'text/html' } });
  await answer.arrayBuffer();
  const time = performance.now() - startedAt;
  const cache = answer.headers.get('x-nextjs-cache');
  if (!answer.ok || cache !== 'MISS') throw new Error(`${url} answered ${answer.status}, cache ${cache}.`);
  return time;
}

/**
 * The page as readers get it, compressed; and uncompressed beside a static page of Next's on the same server: of as
 * many bytes on the wire, for those are what the measuring client is busy with.
 */
export async function measureServing(stack: Stack): Promise<Figure[]> {
  await pause(goodForMs); // the one from before there were numbers
  await (await readPage(stack)).text(); // it is given once more while the next is drawn
  await pause(drawingMs);
  const answer = await readPage(stack);
  const html = await answer.text();
  const twin = await serveStaticPage(html, answer.headers);
  const url = stack.base + page;
  try {
    for (const each of [url, twin.url]) await loadPage(each); // warm-up
    const loads: Record<'fixed' | 'report', Load>[] = [];
    for (let round = 0; round < rounds; round += 1)
      loads.push({ fixed: await loadPage(twin.url), report: await loadPage(url) });
    const sum = (of: 'fixed' | 'report') => loads.reduce((all, round) => all + round[of].requests, 0);
    const compressed = await loadPage(url, 'gzip');
    return [
      {
        what: 'HTML of the report',
        value: html.length / 1024,
        unit: 'KB',
        limit: { atMost: htmlLimitBytes / 1024 },
      },
      { what: 'HTML of the static page', value: twin.bytes / 1024, unit: 'KB' },
      { what: 'the static page', value: sum('fixed') / rounds, unit: 'requests/s' },
      { what: 'the report', value: sum('report') / rounds, unit: 'requests/s' },
      {
        what: 'the report beside the static page',
        value: sum('report') / sum('fixed'),
        unit: '',
        limit: { atLeast: 0.9 },
      },
      { what: 'the report, compressed', value: compressed.requests, unit: 'requests/s' },
      {
        what: `p99 at ${connections} connections, compressed`,
        value: compressed.p99,
        unit: 'ms',
        limit: { atMost: 100 },
      },
    ];
  } finally {
    await twin.stop();
  }
}

type Load = { requests: number; p99: number };

const loadSchema = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p99: z.number() }),
  non2xx: z.number(),
});

function readPage({ base }: Stack): Promise<Response> {
  return fetch(base + page, { headers: { accept: 'text/html' } });
}

const run = promisify(execFile);

async function loadPage(url: string, encoding = 'identity'): Promise<Load> {
  const options = ['--json', '-c', `${connections}`, '-d', `${loadSeconds}`];
  const headers = ['-H', 'accept=text/html', '-H', `accept-encoding=${encoding}`];
  const { stdout } = await run(path.resolve('node_modules/.bin/autocannon'), [...options, ...headers, url]);
  const { requests, latency, non2xx } = loadSchema.parse(JSON.parse(stdout));
  if (non2xx > 0) throw new Error(`${url}: ${non2xx} answers were no page.`);
  return { requests: requests.average, p99: latency.p99 };
}
