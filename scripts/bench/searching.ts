import { sql } from 'drizzle-orm';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { inParallel, quantile, readFor, type Figure } from './measures';
import { listSearchCases } from './search-cases';
import type { Stack } from './stack';

const readers = 8;
const requests = 96;
/**
 * Several on each connection before it counts. One that serves for weeks has mapped the memory it reads; here its first
 * search of a kind maps thousands of pages.
 */
const warmUps = 48;
/** Nobody looks at a page of fifty comments for less. */
const readingMs = 1_000;
/** PostgreSQL's connections report what they counted once they were idle for so long. */
const untilCountedMs = 11_000;

/**
 * Every filter of the list, words of every frequency, combinations and later pages, by 8 readers at once; first what
 * the machine and Next need for an answer that lists nothing.
 */
export async function measureSearching(stack: Stack): Promise<Figure[]> {
  const floor = {
    ...(await measurePath(stack, 'no list at all: /api/health', '/api/health')),
    limit: undefined,
  };
  const figures: Figure[] = [floor];
  const cases = await listSearchCases();
  await pause(untilCountedMs);
  const before = await countScans();
  for (const [what, params] of cases)
    figures.push(await measurePath(stack, what, `/api/comentarios?${new URLSearchParams(params)}`));
  await pause(untilCountedMs);
  const scans = (await countScans()) - before;
  return [
    ...figures,
    { what: 'sequential scans of all comments', value: scans, unit: '', limit: { atMost: 0 } },
  ];
}

async function countScans(): Promise<number> {
  const [row] = await fetchRows(
    getDatabase(),
    z.object({ scans: z.coerce.number() }),
    sql`select sum(seq_scan) as scans from pg_stat_user_tables where relname in ('comments', 'comment_tags')`,
  );
  return row?.scans ?? Number.NaN;
}

async function measurePath({ base, signUp }: Stack, what: string, path: string): Promise<Figure> {
  const token = await signUp(); // it holds for a quarter of an hour, and there are many paths
  const times: number[] = [];
  const read = async () => {
    const startedAt = performance.now();
    const answer = await fetch(base + path, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`${what}: the API answered ${answer.status}`);
    await answer.arrayBuffer();
    return performance.now() - startedAt;
  };
  await inParallel(readers, warmUps, async () => void (await read()));
  await inParallel(readers, requests, async () => {
    await readFor(readingMs);
    times.push(await read());
  });
  return {
    what: `${what} (p50 ${quantile(times, 0.5).toFixed(1)})`,
    value: quantile(times, 0.95),
    unit: 'ms',
    limit: { atMost: 120 },
  };
}
